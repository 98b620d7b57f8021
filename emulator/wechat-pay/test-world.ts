import { createSign } from 'node:crypto'
import { type AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { Formatter, Wechatpay } from 'wechatpay-axios-plugin'
import { type Clock, createClock } from '../clock'
import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import type { Faults } from './faults'
import { wechatPayIndexes } from './indexes'
import { createKeys, type Keys } from './keys'
import type { Delivery, NotifySend } from './notifications'
import type { PayEvent } from './pay-context'
import { registerWechatPay } from './register-wechat-pay'

interface Answered {
  status: number
  data: Record<string, unknown>
}
export type Merchant = ReturnType<typeof merchantClient>

export interface World {
  app: FastifyInstance
  base: string
  clock: Clock
  store: Store
  keys: Keys
  faults: Faults
  events: PayEvent[]
  /** What was delivered, in order. */
  deliveries: Delivery[]
  /** Statuses with which the next deliveries are answered; 200 when empty. */
  answers: number[]
  merchant: Merchant
}

export interface WorldOptions {
  store?: Store
  clock?: Clock
  keys?: Keys
  /** Sends for real instead of recording. */
  notifySend?: NotifySend
}

const sharedKeys = createKeys()

const BILLS = 'v3/fund-app/mch-transfer/transfer-bills'

/** Every call of the merchant, made with the client library that the functions use. */
export function merchantClient(base: string, keys: Keys) {
  const wxpay = new Wechatpay({
    mchid: keys.mchid,
    serial: keys.merchantSerial,
    privateKey: keys.merchantPrivateKey,
    certs: { [keys.publicKeyId]: keys.platformPublicKey },
    baseURL: `${base}/wechat-pay/`,
  })
  const post = (path: string, body?: object) => wxpay.chain(path).post<unknown, Answered>(body)
  const get = (path: string, params: object = {}) =>
    wxpay.chain(path).get<unknown, Answered>({ params })
  const orders = 'v3/pay/transactions'
  const { mchid } = keys
  return {
    order: (body: object) => post(`${orders}/jsapi`, body),
    query: (no = 'order-0001') => get(`${orders}/out-trade-no/${no}`, { mchid }),
    queryById: (id: string) => get(`${orders}/id/${id}`, { mchid }),
    close: (no = 'order-0001') => post(`${orders}/out-trade-no/${no}/close`, { mchid }),
    refund: (body: object) => post('v3/refund/domestic/refunds', body),
    queryRefund: (no: string) => get(`v3/refund/domestic/refunds/${no}`),
    bill: (params: object) => get('v3/bill/tradebill', params),
    /** A bill; the library leaves files unverified only when the query is given apart. */
    download: (token: string) => get('v3/billdownload/file', { token }),
    transfer: (body: object) => post(BILLS, body),
    queryTransfer: (no: string) => get(`${BILLS}/out-bill-no/${no}`),
    cancelTransfer: (no: string) => post(`${BILLS}/out-bill-no/${no}/cancel`),
  }
}

/** A listening WeChat Pay whose notifications are recorded, and a merchant whose clock follows. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const clock = options.clock ?? createClock()
  const store =
    options.store ?? (await createStore({ indexes: wechatPayIndexes, refuseScans: true }))
  const keys = options.keys ?? sharedKeys
  const events: PayEvent[] = []
  const deliveries: Delivery[] = []
  const answers: number[] = []
  const app = fastify({ forceCloseConnections: true })
  const { faults } = registerWechatPay(app, {
    store,
    clock,
    keys,
    notifySend:
      options.notifySend ??
      ((delivery) => {
        deliveries.push(delivery)
        return Promise.resolve(answers.shift() ?? 200)
      }),
    onEvent: (event) => events.push(event),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  jest.spyOn(Formatter, 'timestamp').mockImplementation(() => Math.floor(clock.now() / 1000))
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const merchant = merchantClient(base, keys)
  return { app, base, clock, store, keys, faults, events, deliveries, answers, merchant }
}

/** Body of a JSAPI order for 8.80 yuan. */
export const orderBody = (keys: Keys, outTradeNo = 'order-0001') => ({
  appid: keys.appid,
  mchid: keys.mchid,
  description: '云南小粒咖啡',
  out_trade_no: outTradeNo,
  notify_url: 'http://127.0.0.1:1/http/pay-notify',
  amount: { total: 880, currency: 'CNY' },
  payer: { openid: 'o-buyer' },
})

/** A new order's prepay_id. */
export async function prepay(world: World, outTradeNo = 'order-0001', changes = {}) {
  const body = { ...orderBody(world.keys, outTradeNo), ...changes }
  const { data } = await world.merchant.order(body)
  return String(data['prepay_id'])
}

/** What the page hands to the cashier. */
export function jsapiCall(keys: Keys, prepayId: string) {
  const call = { appId: keys.appid, timeStamp: '1700000000', nonceStr: 'n0nce' }
  const packed = `prepay_id=${prepayId}`
  const message = [call.appId, call.timeStamp, call.nonceStr, packed, ''].join('\n')
  const paySign = createSign('RSA-SHA256').update(message).sign(keys.merchantPrivateKey, 'base64')
  return { ...call, package: packed, signType: 'RSA', paySign }
}

/** The payer presses the button. */
export async function payAt(world: World, prepayId: string, body: object = { openid: 'o-buyer' }) {
  const response = await fetch(`${world.base}/wechat-pay/cashier/${prepayId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, data: (await response.json()) as Record<string, unknown> }
}

/** The refusal of a call that must not succeed: HTTP status and code. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; code: string }> {
  const error: unknown = await call.then(
    () => new Error('the call succeeded'),
    (thrown: unknown) => thrown,
  )
  const { response } = error as { response?: { status: number; data: { code: string } } }
  if (!response) throw error
  return { status: response.status, code: response.data.code }
}

/** Resolves once `condition` holds; throws when it does not within four seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 4000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never came true: ${String(condition)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
