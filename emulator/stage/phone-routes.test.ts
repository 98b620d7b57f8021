import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { registerPhones } from './phone-routes'

let folder: string
let app: FastifyInstance

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phones-'))
  mkdirSync(path.join(folder, 'h5/js'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.txt'), 'not for phones')
  writeFileSync(path.join(folder, 'h5/js/app.0123abcd.js'), 'app()')
  app = Fastify()
  app.get('/storage/*', (request, reply) =>
    reply
      .type('image/jpeg')
      .header('etag', '"e"')
      .send(Buffer.from([0xff, 0xd8, 0x00])),
  )
  app.post('/storage-client/upload', ({ headers }) => ({ by: headers['x-openid'] }))
  registerPhones(app, path.join(folder, 'h5'))
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const writePage = () =>
  writeFileSync(
    path.join(folder, 'h5/index.html'),
    '<html><head><script src="js/app.js"></script></head><body></body></html>',
  )

test('WeChat’s bridge comes before every script of the page', async () => {
  writePage()
  const { body, headers } = await app.inject('/p/someone1/')
  expect(body.indexOf('/stage/wechat-bridge.js')).toBeGreaterThan(0)
  expect(body.indexOf('/stage/wechat-bridge.js')).toBeLessThan(body.indexOf('js/app.js'))
  expect(headers['cache-control']).toBe('no-cache')
})

test('a build that is missing is told in a sentence', async () => {
  const { statusCode, body } = await app.inject('/p/someone1/')
  expect(statusCode).toBe(503)
  expect(body).toContain('npm run build')
})

test('files with a hash in their name are cached for good; the rest of the disk is out of reach', async () => {
  const { body, headers } = await app.inject('/p/someone1/js/app.0123abcd.js')
  expect(body).toBe('app()')
  expect(headers['cache-control']).toContain('immutable')
  for (const url of ['/p/someone1/../../secret.txt', '/p/someone1/%2e%2e/secret.txt'])
    expect((await app.inject(url)).body).not.toContain('not for phones')
})

test('pictures and uploads go to the storage, uploads in the name of the phone’s person', async () => {
  const picture = await app.inject('/p/someone1/storage/catalogue/a.jpg')
  expect([...picture.rawPayload]).toEqual([0xff, 0xd8, 0x00])
  expect(picture.headers.etag).toBe('"e"')
  const upload = await app.inject({
    method: 'POST',
    url: '/p/someone1/upload',
    headers: { 'content-type': 'application/json', 'x-openid': 'somebody-else' },
    payload: '{}',
  })
  expect(upload.json()).toEqual({ by: 'someone1' })
})

test('the single page of Moments is the same page and pictures, but uploads nothing', async () => {
  writePage()
  const page = await app.inject('/p/someone1/single/')
  expect(page.body).toBe((await app.inject('/p/someone1/')).body)
  expect((await app.inject('/p/someone1/single/js/app.0123abcd.js')).body).toBe('app()')
  expect((await app.inject('/p/someone1/single')).headers.location).toBe('/p/someone1/single/')
  const picture = await app.inject('/p/someone1/single/storage/catalogue/a.jpg')
  expect(picture.headers['content-type']).toBe('image/jpeg')
  const upload = { method: 'POST', url: '/p/someone1/single/upload', payload: {} } as const
  expect((await app.inject(upload)).statusCode).toBe(404)
})

test('a name that can be nobody’s openid has no phone', async () => {
  writePage()
  expect((await app.inject('/p/a%20b/')).statusCode).toBe(404)
})
