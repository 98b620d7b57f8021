import Fastify, { type FastifyInstance } from 'fastify'
import { createClock } from '../clock'
import { createFunctionHost, type FunctionHost } from './host'
import { registerFunctions } from './routes'
import { writeTestBundles } from './test-bundles'

const http = { httpPath: '/hook' }
const bundles = writeTestBundles({
  who: { main: 'return { openid: process.env.WX_OPENID, endpoint: event.endpoint }' },
  whose: { main: 'return { openid: process.env.WX_OPENID ?? null, user: event.userInfo ?? null }' },
  none: { main: '' },
  throws: { main: 'throw new Error("bug inside")' },
  hook: {
    main: `return { statusCode: 202, headers: { 'Content-Type': 'text/plain' },
      body: JSON.stringify({ ...event, openid: process.env.WX_OPENID }) }`,
    config: http,
  },
  plain: { main: 'return { ok: true }', config: http },
})

let app: FastifyInstance
let host: FunctionHost
beforeAll(() => {
  host = createFunctionHost({
    bundles: bundles.folder,
    env: () => ({}),
    appid: 'wxapp',
    clock: createClock(),
    onLog: () => undefined,
  })
  app = Fastify()
  registerFunctions(app, host)
})
afterAll(async () => {
  await app.close()
  await host.close()
  bundles.remove()
})

const post = (
  url: string,
  payload: string | Buffer | object,
  headers: Record<string, string> = {},
) => app.inject({ method: 'POST', url, payload, headers })
const me = { 'x-openid': 'alice_1' }

test('the header and the phone path both say who calls', async () => {
  const byHeader = await post('/invoke/who', { endpoint: 'a.b' }, me)
  expect([byHeader.statusCode, byHeader.json()]).toEqual([
    200,
    { openid: 'alice_1', endpoint: 'a.b' },
  ])
  const byPath = await post('/p/bobby_2/invoke/who', { endpoint: 'a.b' }, me)
  expect(byPath.json()).toEqual({ openid: 'bobby_2', endpoint: 'a.b' })
  expect((await post('/invoke/none', {}, me)).json()).toBeNull()
})

test('without an openid, as from the single page of Moments, a call is nobody’s', async () => {
  const nobody = { openid: null, user: null }
  // The same instance served somebody before.
  expect((await post('/invoke/whose', {}, me)).json()).not.toEqual(nobody)
  for (const url of ['/invoke/whose', '/p/bobby_2/single/invoke/whose'])
    expect((await post(url, {})).json()).toEqual(nobody)
  expect((await post('/p/bobby_2/single/invoke/whose', {}, me)).json()).toEqual(nobody)
})

test.each([
  ['an empty openid', { 'x-openid': '' }],
  ['too short', { 'x-openid': 'abc' }],
  ['too long', { 'x-openid': 'a'.repeat(65) }],
  ['other characters', { 'x-openid': 'alice;DROP' }],
])('a call with %s is refused', async (_name, headers) => {
  const answer = await post('/invoke/who', {}, headers)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toEqual({
    error: 'The x-openid header must be 6 to 64 letters, digits, "_" or "-".',
  })
})

test('a body that is no object, is broken or too big is refused', async () => {
  expect(
    (await post('/invoke/who', '[]', { ...me, 'content-type': 'application/json' })).statusCode,
  ).toBe(400)
  expect(
    (await post('/invoke/who', '{', { ...me, 'content-type': 'application/json' })).statusCode,
  ).toBe(400)
  expect(
    (await post('/invoke/who', 'text', { ...me, 'content-type': 'text/plain' })).statusCode,
  ).toBe(400)
  expect((await post('/invoke/who', { a: 'x'.repeat(100 * 1024) }, me)).statusCode).toBe(413)
})

test('the platform answers for a function that is missing or fails', async () => {
  const missing = await post('/invoke/nobody', {}, me)
  expect([missing.statusCode, missing.json<{ errCode: number }>().errCode]).toEqual([404, -501000])
  const failed = await post('/invoke/throws', {}, me)
  expect([failed.statusCode, failed.json<{ errCode: number }>().errCode]).toEqual([500, -504002])
  expect(failed.body).not.toContain('at exports.main')
})

test('an HTTP trigger gets body and headers untouched, and no identity', async () => {
  const body = '{ "a":1,  "b":"中文" }'
  const headers = { ...me, 'content-type': 'application/json', 'wechatpay-serial': 'S1' }
  const answer = await post('/http/hook?x=1', body, headers)
  expect(answer.statusCode).toBe(202)
  expect(answer.headers['content-type']).toContain('text/plain')
  const event = answer.json<Record<string, unknown>>()
  expect(event).toMatchObject({
    path: '/http/hook',
    httpMethod: 'POST',
    queryStringParameters: { x: '1' },
    body,
    isBase64Encoded: false,
    headers: { 'wechatpay-serial': 'S1' },
  })
  expect(event.openid).toBeUndefined()
})

test('bytes that are no text travel as base64; a bare result is JSON with 200', async () => {
  const bytes = Buffer.from([0xff, 0x00, 0xfe])
  const answer = await post('/http/hook', bytes, { 'content-type': 'application/octet-stream' })
  expect(answer.json()).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true })
  const plain = await post('/http/plain', '')
  expect([plain.statusCode, plain.json()]).toEqual([200, { ok: true }])
})

test('a function without an HTTP trigger has no HTTP address', async () => {
  expect((await post('/http/who', '{}')).statusCode).toBe(404)
})
