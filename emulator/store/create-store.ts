import { Engine } from './engine'
import { DocumentStore } from './document-store'
import { Persistence } from './persistence'
import type { Store, StoreOptions } from './store-api'

/**
 * Opens the document store; collections named in `indexes` exist from the start. With a folder
 * everything acknowledged survives a kill. Throws StoreError when the folder cannot be used.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
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
