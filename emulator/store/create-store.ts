import { Engine } from './engine'
import { DocumentStore } from './document-store'
import { Persistence } from './persistence'
import { BadRequestError } from './store-errors'
import type { Store, StoreOptions } from './store-api'

/** CloudBase's limit on a collection. */
const MOST_INDEXES = 20

/**
 * Opens the document store; collections named in `indexes` exist from the start. With a folder
 * everything acknowledged survives a kill. Throws StoreError when the folder cannot be used.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
  for (const [collection, specs] of Object.entries(options.indexes)) {
    if (specs.length > MOST_INDEXES) {
      throw new BadRequestError(
        `${collection} declares ${specs.length} indexes; a collection may have ${MOST_INDEXES}`,
      )
    }
  }
  const now = options.now ?? Date.now
  const engine = new Engine(options.indexes, options.refuseScans ?? false, now)
  if (options.folder === undefined) return new DocumentStore(engine, undefined)
  const persistence = await Persistence.open({
    folder: options.folder,
    ...(options.rotateBytes === undefined ? {} : { rotateBytes: options.rotateBytes }),
    history: engine,
    clones: () => engine.clones(),
  })
  engine.append = (record) => persistence.append(record)
  return new DocumentStore(engine, persistence)
}
