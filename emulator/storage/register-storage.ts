import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock'
import { registerClientUpload } from './client-upload'
import { registerFileRoutes } from './file-routes'
import { createFileStore } from './file-store'
import { runStorageAction, type StorageAnswer } from './storage-actions'
import type { StorageContext } from './storage-context'
import { createUrlSigner } from './url-signing'

export interface StorageDeps {
  /** Where the files lie; made when it is not there. */
  folder: string
  /** `http://host:port`, asked for each URL since the port may be chosen at listen. */
  baseUrl: () => string
  clock: Clock
}

export interface CloudStorage {
  /** A storage call of the CloudBase wire. */
  handleStorage(action: string, body: unknown): Promise<StorageAnswer>
}

/** CloudBase's file storage: PUT and GET /storage/*, POST /storage-client/upload, and the wire's calls. */
export function registerStorage(app: FastifyInstance, deps: StorageDeps): CloudStorage {
  const plainUrlOf = (path: string) => `${deps.baseUrl()}/storage/${path}`
  const ctx: StorageContext = {
    files: createFileStore(deps.folder),
    signer: createUrlSigner(deps.folder),
    clock: deps.clock,
    plainUrlOf,
    urlOf: (path) => encodeURI(plainUrlOf(path)),
  }
  void app.register((files, _options, done) => {
    registerFileRoutes(files, ctx)
    done()
  })
  void app.register((upload) => registerClientUpload(upload, ctx))
  return { handleStorage: (action, body) => runStorageAction(ctx, action, body) }
}
