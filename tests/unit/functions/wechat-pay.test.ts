import { fen } from '@domain/money'
import Fastify, { type FastifyInstance } from 'fastify'
import { createIds } from '../../../cloudfunctions/_core/adapters/crypto/ids'
import {
  lazyPayConfig,
  readPayConfig,
} from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import { createWechatPay } from '../../../cloudfunctions/_core/adapters/wechat-pay/wechat-pay'
import type { Pay } from '../../../cloudfunctions/_core/ports/pay'
import { functionEnv } from '../../../emulator/function-env'
import { createKeys } from '../../../emulator/wechat-pay/keys'
import { platformHeaders } from '../../../emulator/wechat-pay/signatures'

const keys = createKeys()
const strangerKeys = createKeys()
const clock = { now: () => Date.now() }
const payAt = (url: string): Pay =>
  createWechatPay({ config: lazyPayConfig(functionEnv(keys, url)), clock, ids: createIds() })

const servers: FastifyInstance[] = []
afterEach(() => Promise.all(servers.splice(0).map((app) => app.close())))

/** A WeChat Pay that answers as it is told. */
async function serve(answer: () => { status?: number; body: string; headers?: object }) {
  const app = Fastify({ forceCloseConnections: true })
  app.all('/*', async (_request, reply) => {
    const { status = 200, body, headers = {} } = answer()
    return reply
      .code(status)
      .headers({ 'content-type': 'application/json', ...headers })
      .send(body)
  })
  servers.push(app)
  return payAt(await app.listen({ port: 0, host: '127.0.0.1' }))
}

const UNAVAILABLE = { ok: false, error: { code: 'PAYMENT_UNAVAILABLE' } }

const everyCall = (pay: Pay): Promise<unknown>[] => [
  pay.prepay({
    tradeNo: 'oOrder1',
    description: '商品',
    amount: fen(880),
    payer: 'o-buyer',
    expiresAt: Date.now() + 60_000,
  }),
  pay.query('oOrder1'),
  pay.close('oOrder1'),
  pay.refund({
    tradeNo: 'oOrder1',
    no: 'RoOrder1',
    amount: fen(880),
    total: fen(880),
    reason: '退',
  }),
  pay.queryRefund('RoOrder1'),
]

describe('an answer of WeChat Pay', () => {
  it.each([
    ['without a signature', (body: string) => ({ body })],
    [
      'signed over other words',
      (body: string) => ({ body, headers: platformHeaders(keys, Date.now(), `${body} `) }),
    ],
    [
      'signed by somebody else',
      (body: string) => ({ body, headers: platformHeaders(strangerKeys, Date.now(), body) }),
    ],
    [
      'from ten minutes ago',
      (body: string) => ({ body, headers: platformHeaders(keys, Date.now() - 600_000, body) }),
    ],
    ['of a broken server', () => ({ status: 502, body: 'Bad Gateway' })],
    ['of another server’s error', () => ({ status: 500, body: '{"code":"SYSTEM_ERROR"}' })],
  ])('%s does not count', async (_name, answer) => {
    const body = JSON.stringify({ prepay_id: 'wx1', trade_state: 'SUCCESS', status: 'SUCCESS' })
    const pay = await serve(() => answer(body))
    for (const outcome of await Promise.all(everyCall(pay))) expect(outcome).toEqual(UNAVAILABLE)
  })

  it('that is signed and says nothing usable does not count, but for a close', async () => {
    const body = '<html>'
    const pay = await serve(() => ({ body, headers: platformHeaders(keys, Date.now(), body) }))
    const [prepay, query, close, refund, queryRefund] = await Promise.all(everyCall(pay))
    expect([prepay, query, refund, queryRefund]).toEqual(Array(4).fill(UNAVAILABLE))
    expect(close).toEqual({ ok: true, value: null })
  })

  it('that never comes does not count either, and is waited for 3 s at most', async () => {
    const app = Fastify({ forceCloseConnections: true })
    servers.push(app)
    app.all('/*', () => new Promise(() => {}))
    const pay = payAt(await app.listen({ port: 0, host: '127.0.0.1' }))
    const started = performance.now()
    for (const outcome of await Promise.all(everyCall(pay))) expect(outcome).toEqual(UNAVAILABLE)
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 20_000)

  it('that nobody gives does not throw', async () => {
    for (const outcome of await Promise.all(everyCall(payAt('http://127.0.0.1:1')))) {
      expect(outcome).toEqual(UNAVAILABLE)
    }
  })
})

describe('the configuration', () => {
  it('names everything that is missing in one sentence', () => {
    const env = functionEnv(keys, 'http://127.0.0.1')
    const { WECHAT_PAY_MCHID, WECHAT_PAY_APIV3_KEY, ...rest } = env
    expect([WECHAT_PAY_MCHID, WECHAT_PAY_APIV3_KEY]).toEqual([keys.mchid, keys.apiV3Key])
    expect(() => readPayConfig(rest)).toThrow(
      "The function's environment lacks WECHAT_PAY_MCHID, WECHAT_PAY_APIV3_KEY.",
    )
  })

  it.each(['WECHAT_PAY_MERCHANT_PRIVATE_KEY', 'WECHAT_PAY_PUBLIC_KEY', 'WECHAT_PAY_APIV3_KEY'])(
    'names %s when it is wrong, without its value',
    (name) => {
      const env = { ...functionEnv(keys, 'http://127.0.0.1'), [name]: 'bm90IGEga2V5' }
      const read = () => readPayConfig(env)
      expect(read).toThrow(name)
      expect(read).not.toThrow('bm90IGEga2V5')
    },
  )
})
