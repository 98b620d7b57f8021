import * as v from 'valibot'
import type { StorageContext } from './storage-context'
import { fileIdOf, isPrivate, isStoragePath, pathOf } from './storage-path'

const UPLOAD_MS = 15 * 60_000
const DEFAULT_MAX_AGE_S = 7200
/** Files a call may name [getTempFileURL, deleteFile]. */
const BATCH = 50

/** What the wire answers, apart from its requestId. */
export type StorageAnswer = { data: object } | { code: string; message: string }

const invalid = (message: string): StorageAnswer => ({ code: 'INVALID_PARAM', message })

const UploadBody = v.object({ path: v.string() })
const DownloadBody = v.object({
  file_list: v.pipe(
    v.array(
      v.object({
        fileid: v.string(),
        max_age: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(604_800))),
      }),
    ),
    v.maxLength(BATCH),
  ),
})
const DeleteBody = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(BATCH)) })

function uploadMetadata(ctx: StorageContext, body: unknown): StorageAnswer {
  const parsed = v.safeParse(UploadBody, body)
  if (!parsed.success) return invalid('path is required')
  const { path } = parsed.output
  if (!isStoragePath(path)) return invalid(`illegal path: ${path}`)
  const authorization = ctx.signer.sign('put', path, ctx.clock.now() + UPLOAD_MS)
  return {
    data: {
      url: ctx.urlOf(path),
      token: 'local',
      authorization,
      fileId: fileIdOf(path),
      cosFileId: Buffer.from(path).toString('base64url'),
    },
  }
}

/** A private file's URL carries its signature. The SDK encodes the URL itself, so the path is given plain. */
async function downloadUrl(ctx: StorageContext, fileID: string, maxAge: number) {
  const path = pathOf(fileID)
  if (path === null) return { fileID, tempFileURL: '', maxAge, code: 'INVALID_FILE_ID' }
  if (!(await ctx.files.find(path))) {
    return { fileID, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' }
  }
  const sign = isPrivate(path)
    ? `?sign=${ctx.signer.sign('get', path, ctx.clock.now() + maxAge * 1000)}`
    : ''
  return { fileID, tempFileURL: `${ctx.plainUrlOf(path)}${sign}`, maxAge, code: 'SUCCESS' }
}

async function deleteFile(ctx: StorageContext, fileID: string) {
  const path = pathOf(fileID)
  if (path === null) return { fileID, code: 'INVALID_FILE_ID' }
  return { fileID, code: (await ctx.files.remove(path)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

/** One storage call of the CloudBase wire. Refusals are values with CloudBase's codes. */
export async function runStorageAction(
  ctx: StorageContext,
  action: string,
  body: unknown,
): Promise<StorageAnswer> {
  switch (action) {
    case 'storage.getUploadMetadata':
      return uploadMetadata(ctx, body)
    case 'storage.batchGetDownloadUrl': {
      const parsed = v.safeParse(DownloadBody, body)
      if (!parsed.success) return invalid(`file_list must name at most ${BATCH} files`)
      const urls = parsed.output.file_list.map(({ fileid, max_age }) =>
        downloadUrl(ctx, fileid, max_age ?? DEFAULT_MAX_AGE_S),
      )
      return { data: { download_list: await Promise.all(urls) } }
    }
    case 'storage.batchDeleteFile': {
      const parsed = v.safeParse(DeleteBody, body)
      if (!parsed.success) return invalid(`fileid_list must name at most ${BATCH} files`)
      const deleted = parsed.output.fileid_list.map((fileId) => deleteFile(ctx, fileId))
      return { data: { delete_list: await Promise.all(deleted) } }
    }
    default:
      return invalid(`unknown action: ${action}`)
  }
}
