import type { Store } from '../store/store-api'

const BATCH = 500

async function emptyCollection(store: Store, collection: string): Promise<void> {
  for (;;) {
    const docs = await store.find(collection, {}, { limit: BATCH, projection: { _id: 1 } })
    if (docs.length === 0) return
    await store.remove(collection, { _id: { $in: docs.map(({ _id }) => _id) } }, { multi: true })
  }
}

/** Removes every document, WeChat's own records included. Pictures stay. */
export async function emptyWorld(store: Store): Promise<void> {
  for (const collection of store.collections()) await emptyCollection(store, collection)
}
