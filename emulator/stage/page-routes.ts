import type { FastifyInstance } from 'fastify'
import { createPageBundles, isBundleName } from './page-bundle'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pinxiang 拼享 · stage</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='%23EE3F2D'/%3E%3Cpath d='M9 12.5a4.5 4.5 0 1 1 7 3.7 4.5 4.5 0 1 1 7 3.8' fill='none' stroke='%23fff' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/stage/app.css">
</head>
<body><div id="stage"></div><script src="/stage/app.js"></script></body>
</html>
`

/** The stage page itself and its bundles. */
export function registerPage(app: FastifyInstance): void {
  const bundles = createPageBundles()
  app.addHook('onClose', () => bundles.close())
  app.get('/', (_request, reply) => reply.redirect('/stage/'))
  app.get('/stage', (_request, reply) => reply.redirect('/stage/'))
  app.get('/stage/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(PAGE),
  )
  app.get<{ Params: { file: string } }>('/stage/:file', async ({ params, headers }, reply) => {
    if (!isBundleName(params.file)) return reply.callNotFound()
    const { type, text, etag } = await bundles.get(params.file)
    void reply.headers({ 'cache-control': 'no-cache', etag })
    return headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(text)
  })
}
