import type { Clock } from '../clock'
import type { FileStore } from './file-store'
import type { UrlSigner } from './url-signing'

/** What every part of the storage works with. */
export interface StorageContext {
  files: FileStore
  signer: UrlSigner
  clock: Clock
  /** The file's URL as a browser sends it (path encoded). */
  urlOf(path: string): string
  /** The same, not encoded. */
  plainUrlOf(path: string): string
}
