import type { Database } from './database'
import { isDuplicateKey, toThrown } from './errors'
import { toSdkDocument, toSdkQuery, toSdkUpdate } from './operators'
import type { SdkDatabase, SdkQuery } from './sdk'

/** Counts the round trips of this instance since its start. */
export interface Trips {
  readonly count: number
}

const rethrow = (error: unknown): never => {
  throw toThrown(error)
}

/** The Database over wx-server-sdk, and its counter of round trips. */
export function createDatabase(sdk: SdkDatabase): Database & { readonly trips: Trips } {
  const trips = { count: 0 }
  const on = (collection: string) => {
    trips.count += 1
    return sdk.collection(collection)
  }
  const write: Database['updateMany'] = async (collection, query, update) => {
    const request = on(collection).where(toSdkQuery(sdk, query))
    const { stats } = await request.update({ data: toSdkUpdate(sdk, update) }).catch(rethrow)
    return stats.updated
  }
  const rows = (query: SdkQuery) => query.get().then(({ data }) => data, rethrow)
  return {
    trips,
    async find(collection, query, { sort = [], limit, fields }) {
      let request = on(collection).where(toSdkQuery(sdk, query))
      for (const [field, direction] of sort) request = request.orderBy(field, direction)
      if (fields) request = request.field(Object.fromEntries(fields.map((name) => [name, true])))
      return (await rows(request.limit(limit))) as never
    },
    async findById(collection, id) {
      const [doc] = await rows(on(collection).where({ _id: id }).limit(1))
      return (doc ?? null) as never
    },
    insert: (collection, doc) =>
      on(collection)
        .add({ data: toSdkDocument(sdk, doc) })
        .then(
          () => 'inserted',
          (error: unknown) => (isDuplicateKey(error) ? 'duplicate' : rethrow(error)),
        ),
    updateOne: async (collection, query, update) => (await write(collection, query, update)) > 0,
    updateMany: write,
    async remove(collection, query) {
      const request = on(collection).where(toSdkQuery(sdk, query))
      const { stats } = await request.remove().catch(rethrow)
      return stats.removed > 0
    },
  }
}
