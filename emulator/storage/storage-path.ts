const ENV = 'env-local'
const BUCKET = '656e-env-local-1250000000'
const PREFIX = `cloud://${ENV}.${BUCKET}/`

/** Files below this folder are read through signed URLs only; all others are public. */
const PRIVATE_FOLDER = 'private/'

/** Whether `path` may name a file: letters, digits and `!_.*-` in non-empty segments [cloudPath rules]. */
export function isStoragePath(path: string): boolean {
  if (Buffer.byteLength(path) > 850 || !/^[\p{L}\p{N}!_.*/-]+$/u.test(path)) return false
  return path.split('/').every((part) => !/^\.{0,2}$/.test(part) && Buffer.byteLength(part) <= 200)
}

export const isPrivate = (path: string) => path.startsWith(PRIVATE_FOLDER)

/** The file's id, `cloud://<env>.<bucket>/<path>`. */
export const fileIdOf = (path: string) => PREFIX + path

/** The path that a file id of this environment names, or null. */
export function pathOf(fileId: string): string | null {
  if (!fileId.startsWith(PREFIX)) return null
  const path = fileId.slice(PREFIX.length)
  return isStoragePath(path) ? path : null
}
