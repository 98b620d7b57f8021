import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentTypeOf, sniffImage } from './content-types'
import type { StorageContext } from './storage-context'
import { fileIdOf } from './storage-path'

const MAX_BYTES = 2 * 1024 * 1024

/**
 * The storage rule of the environment: a client may create pictures under `<one of these>/<any folder>/`
 * and change no file that is there. Whose folder it is, the function that takes the file id checks.
 */
const CLIENT_PATH =
  /^(avatars|goods|after-sale)\/[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64}\.[a-z]{3,4}$/

const refuse = (reply: FastifyReply, status: number, errCode: number, why: string) =>
  reply.code(status).send({ errCode, errMsg: `cloud.uploadFile:fail ${errCode} ${why}` })

/** The one file of the form and the `cloudPath` field before it; null when it is not such a form. */
async function readForm(request: FastifyRequest) {
  if (!request.isMultipart()) return null
  const file = await request.file()
  const field = file?.fields['cloudPath']
  if (!file || !field || Array.isArray(field) || field.type !== 'field') return null
  const bytes = await file.toBuffer().catch(() => null)
  return { cloudPath: String(field.value), bytes }
}

/** `wx.cloud.uploadFile`: `POST /storage-client/upload`, multipart `cloudPath` then `file`, by x-openid. */
export async function registerClientUpload(
  app: FastifyInstance,
  ctx: StorageContext,
): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: MAX_BYTES, files: 1, fields: 5, fieldSize: 1024, parts: 6 },
  })
  app.post('/storage-client/upload', async (request, reply) => {
    const openid = request.headers['x-openid']
    if (typeof openid !== 'string' || openid === '') {
      return refuse(reply, 401, -501023, 'Unauthenticated access is denied')
    }
    const form = await readForm(request)
    if (!form) return refuse(reply, 400, -501007, 'cloudPath and file are required')
    const { cloudPath, bytes } = form
    if (!CLIENT_PATH.test(cloudPath) || (await ctx.files.find(cloudPath))) {
      return refuse(reply, 403, -503002, 'exceed authority')
    }
    if (bytes === null) return refuse(reply, 400, -503003, 'the file is over 2 MB')
    if (sniffImage(bytes) !== contentTypeOf(cloudPath)) {
      return refuse(reply, 400, -503001, 'the file is not the image its name says')
    }
    await ctx.files.write(cloudPath, toChunks(bytes), MAX_BYTES)
    return { fileID: fileIdOf(cloudPath), statusCode: 200, errMsg: 'cloud.uploadFile:ok' }
  })
}

// eslint-disable-next-line @typescript-eslint/require-await -- the file store takes chunks as they come
async function* toChunks(bytes: Buffer) {
  yield bytes
}
