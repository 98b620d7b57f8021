import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, InjectOptions } from 'fastify'

interface PhoneRequest {
  Params: { openid: string; '*': string }
}

/** A name with the content's hash in it never changes its content. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/
const BRIDGE = '<script src="/stage/wechat-bridge.js"></script>'
const OPENID = /^[A-Za-z0-9_-]{6,64}$/

/** The page as WeChat would open it: WeChat's bridge comes before the page's own scripts. */
export function withBridge(html: string): string {
  return html.includes('<head>') ? html.replace('<head>', `<head>${BRIDGE}`) : `${BRIDGE}${html}`
}

async function sendPage(h5: string, reply: FastifyReply) {
  const file = path.join(h5, 'index.html')
  const found = await stat(file).catch(() => null)
  if (!found)
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The shop is not built yet: run npm run build, then reload.')
  const html = withBridge(await readFile(file, 'utf8'))
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
}

/** Headers that belong to one connection, not to the answer. */
const OF_THE_CONNECTION = ['content-length', 'transfer-encoding', 'connection', 'keep-alive']

/** Answers with what another of our routes answers. */
async function relay(app: FastifyInstance, reply: FastifyReply, request: InjectOptions) {
  const { statusCode, headers, rawPayload } = await app.inject(request)
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
  return reply.code(statusCode).headers(Object.fromEntries(kept)).send(rawPayload)
}

/** What the phone's page reaches besides its files: pictures, and uploads in its person's name. */
function registerRelays(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  for (const mode of ['', '/single'])
    app.get<PhoneRequest>(`/p/:openid${mode}/storage/*`, ({ params, headers, raw }, reply) => {
      const query = /\?.*$/.exec(raw.url ?? '')?.[0] ?? ''
      const seen = headers['if-none-match']
      return relay(app, reply, {
        url: `/storage/${encodeURI(params['*'])}${query}`,
        headers: seen === undefined ? {} : { 'if-none-match': seen },
      })
    })
  app.post<PhoneRequest>(
    '/p/:openid/upload',
    { bodyLimit: 4 * 1024 * 1024 },
    ({ params, headers, body }, reply) =>
      relay(app, reply, {
        method: 'POST',
        url: '/storage-client/upload',
        headers: {
          'content-type': headers['content-type'] ?? '',
          'x-openid': params.openid,
        },
        payload: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      }),
  )
}

/**
 * `/p/<openid>/`: the h5 build as that person's phone. `/p/<openid>/single/`: the same in the single
 * page mode of Moments, where nobody is logged in.
 */
export function registerPhones(app: FastifyInstance, h5: string): void {
  void app.register(fastifyStatic, { root: h5, serve: false, cacheControl: false })
  void app.register((scope, _options, done) => {
    registerRelays(scope)
    done()
  })
  app.get<PhoneRequest>('/p/:openid', ({ params }, reply) => reply.redirect(`/p/${params.openid}/`))
  app.get<PhoneRequest>('/p/:openid/single', ({ params }, reply) =>
    reply.redirect(`/p/${params.openid}/single/`),
  )
  app.get<PhoneRequest>('/p/:openid/*', (request, reply) => {
    const { openid, '*': asked } = request.params
    if (!OPENID.test(openid)) return reply.callNotFound()
    const file = asked.replace(/^single\//, '')
    if (file === '' || file === 'index.html') return sendPage(h5, reply)
    void reply.header(
      'cache-control',
      HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    return reply.sendFile(file)
  })
}
