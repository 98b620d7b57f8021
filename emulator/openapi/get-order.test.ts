import fastify, { type FastifyInstance } from 'fastify'
import { createClock, type Clock } from '../clock'
import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import { formatTime } from '../wechat-pay/china-time'
import { ORDERS, wechatPayIndexes } from '../wechat-pay/indexes'
import { createOpenApi, type OpenApi } from './create-openapi'
import { openApiIndexes } from './indexes'
import { registerWechatClient } from './register-wechat-client'

const DAY_MS = 86_400_000

let clock: Clock
let store: Store
let openApi: OpenApi
let app: FastifyInstance
beforeEach(async () => {
  clock = createClock()
  store = await createStore({
    indexes: { ...openApiIndexes, ...wechatPayIndexes },
    refuseScans: true,
  })
  const paid = { openid: 'o-buyer', total: 880, refunded: 0, createdAt: 0, description: '咖啡' }
  await store.insert(ORDERS, [
    { _id: 'paid-0001', ...paid, state: 'SUCCESS', transactionId: '4200001', paidAt: 1000 },
    { _id: 'unpaid-0001', ...paid, state: 'NOTPAY' },
  ])
  openApi = createOpenApi({
    store,
    clock,
    appid: 'wx0123456789abcdef',
    pages: () => [],
    onMessage: () => undefined,
  })
  app = fastify()
  registerWechatClient(app, { store, clock })
})
afterEach(() => app.close())

type Answer = { errcode: number; order?: Record<string, unknown> }
const call = async (api: string, data: Record<string, unknown>) =>
  JSON.parse((await openApi(api, data)).respData.toString()) as Answer
const ask = (data: Record<string, unknown> = { transaction_id: '4200001' }) =>
  call('wxaSecOrder.getOrder', data)
const state = async () => (await ask()).order?.['order_state']
const upload = async (is_all_delivered: boolean, tracking_no = 'YT1000001') =>
  call('wxaSecOrder.uploadShippingInfo', {
    order_key: { order_number_type: 2, transaction_id: '4200001' },
    logistics_type: 1,
    delivery_mode: 2,
    is_all_delivered,
    shipping_list: [{ tracking_no, express_company: 'YTO', item_desc: '咖啡*1' }],
    upload_time: formatTime(clock.now()),
    payer: { openid: 'o-buyer' },
  })
const receipt = (method: 'GET' | 'POST', openid = 'o-buyer') =>
  app.inject({ method, url: '/wechat/receipt/4200001', headers: { 'x-openid': openid } })
const confirm = async (openid?: string) => (await receipt('POST', openid)).statusCode

test('an order is to ship until everything has left, then shipped', async () => {
  expect(await state()).toBe(1)
  await upload(false)
  expect(await state()).toBe(1)
  await upload(true, 'YT1000002')
  const { order } = await ask({ merchant_id: '1900000001', merchant_trade_no: 'paid-0001' })
  expect(order).toMatchObject({
    transaction_id: '4200001',
    merchant_trade_no: 'paid-0001',
    order_state: 2,
    paid_amount: 880,
    openid: 'o-buyer',
    shipping: {
      finish_shipping: true,
      shipping_list: [{ tracking_no: 'YT1000001' }, { tracking_no: 'YT1000002' }],
    },
  })
})

test('the buyer confirms; the money is settled first, and complaints have a week', async () => {
  await upload(true)
  expect((await receipt('GET')).json()).toEqual({
    description: '咖啡',
    amount: 880,
    state: 2,
    parcels: [{ carrier: 'YTO', waybill: 'YT1000001' }],
  })
  expect(await confirm()).toBe(200)
  expect(await state()).toBe(6)
  await clock.advance(2 * 3_600_000)
  expect(await state()).toBe(3)
  await clock.advance(8 * DAY_MS)
  expect(await state()).toBe(4)
})

test('nobody else confirms, nothing unshipped is confirmed, and nothing twice', async () => {
  expect(await confirm()).toBe(404)
  await upload(true)
  expect(await confirm('o-other')).toBe(404)
  expect((await receipt('GET', 'o-other')).statusCode).toBe(404)
  expect(await state()).toBe(2)
  expect(await confirm()).toBe(200)
  expect(await confirm()).toBe(404)
})

test('after ten days WeChat confirms by itself, counted from the first complete upload', async () => {
  await upload(true)
  await clock.advance(5 * DAY_MS)
  await upload(true, 'YT1000002')
  await clock.advance(5 * DAY_MS - 60_000)
  expect(await state()).toBe(2)
  await clock.advance(120_000)
  expect(await state()).toBe(6)
})

test('what is confirmed takes no other parcels', async () => {
  await upload(true)
  await confirm()
  expect((await upload(true, 'YT1000002')).errcode).toBe(10060002)
})

test('an order whose money is all back is refunded', async () => {
  await upload(true)
  await store.update(ORDERS, { _id: 'paid-0001' }, { $set: { refunded: 880 } })
  expect(await state()).toBe(5)
  expect(await confirm()).toBe(404)
})

test.each([
  [{ transaction_id: '4200009' }, 10060001],
  [{ merchant_id: '1900000001', merchant_trade_no: 'unpaid-0001' }, 10060001],
  [{ merchant_trade_no: 'paid-0001' }, 47001],
  [{}, 47001],
  [{ transaction_id: 1 }, 47001],
])('refuses %j', async (data, errcode) => {
  expect((await ask(data)).errcode).toBe(errcode)
})
