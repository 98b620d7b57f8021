import type { FastifyInstance, FastifyReply } from 'fastify'
import { contentTypeOf } from './content-types'
import type { StorageContext } from './storage-context'
import { isPrivate, isStoragePath } from './storage-path'

/** Largest file a function may upload. */
const MAX_BYTES = 20 * 1024 * 1024

type FileRequest = { Params: { '*': string }; Querystring: { sign?: string } }

/** COS answers its errors in XML, and the SDK reads the code from there. */
function refuse(reply: FastifyReply, status: number, code: string, message: string) {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  return reply.code(status).type('application/xml').send(xml)
}

function registerUpload(app: FastifyInstance, ctx: StorageContext): void {
  app.put<FileRequest>('/storage/*', async (request, reply) => {
    const path = request.params['*']
    if (!isStoragePath(path)) return refuse(reply, 400, 'InvalidURI', 'illegal path')
    const signature = request.headers.authorization ?? ''
    if (!ctx.signer.allows('put', path, signature, ctx.clock.now())) {
      return refuse(reply, 403, 'SignatureDoesNotMatch', 'the upload was not granted')
    }
    // A refused upload is read to its end: its sender looks for the answer only then.
    const bytes = request.raw.iterator({ destroyOnReturn: false })
    const written = await ctx.files.write(path, bytes, MAX_BYTES)
    if (written === 'too-large') {
      request.raw.resume()
      return refuse(reply, 400, 'EntityTooLarge', 'over 20 MB')
    }
    return reply.code(200).send()
  })
}

function registerDownload(app: FastifyInstance, ctx: StorageContext): void {
  app.get<FileRequest>('/storage/*', async (request, reply) => {
    const path = request.params['*']
    if (!isStoragePath(path)) return refuse(reply, 400, 'InvalidURI', 'illegal path')
    const signature = request.query.sign ?? ''
    if (isPrivate(path) && !ctx.signer.allows('get', path, signature, ctx.clock.now())) {
      return refuse(reply, 403, 'AccessDenied', 'the URL is not signed or has expired')
    }
    const file = await ctx.files.find(path)
    if (!file) return refuse(reply, 404, 'NoSuchKey', 'no such file')
    void reply.headers({
      'content-type': contentTypeOf(path),
      'cache-control': isPrivate(path) ? 'private, no-store' : 'public, max-age=3600',
      etag: file.etag,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'access-control-allow-origin': '*',
    })
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
    void reply.header('content-length', file.size)
    return reply.send(file.read())
  })
}

/** Raw upload with the authorization that getUploadMetadata gave, and download. */
export function registerFileRoutes(app: FastifyInstance, ctx: StorageContext): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  registerUpload(app, ctx)
  registerDownload(app, ctx)
}
