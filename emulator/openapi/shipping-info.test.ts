import { createClock } from '../clock'
import { createStore } from '../store/create-store'
import { formatTime } from '../wechat-pay/china-time'
import { ORDERS, wechatPayIndexes } from '../wechat-pay/indexes'
import { createOpenApi, type OpenApi } from './create-openapi'
import { openApiIndexes } from './indexes'

let openApi: OpenApi
beforeEach(async () => {
  const clock = createClock()
  const indexes = { ...openApiIndexes, ...wechatPayIndexes }
  const store = await createStore({ indexes, refuseScans: true })
  const paid = { openid: 'o-buyer', total: 880, refunded: 0 }
  await store.insert(ORDERS, [
    { _id: 'paid-0001', ...paid, state: 'SUCCESS', transactionId: '4200001' },
    { _id: 'refunded-0001', ...paid, state: 'REFUND', transactionId: '4200002', refunded: 880 },
    { _id: 'unpaid-0001', ...paid, state: 'NOTPAY' },
  ])
  openApi = createOpenApi({
    store,
    clock,
    appid: 'wx0123456789abcdef',
    pages: () => [],
    onMessage: () => undefined,
  })
})

const parcel = (tracking_no = 'YT1') => ({
  tracking_no,
  express_company: 'YTO',
  item_desc: '云南小粒咖啡*1',
})
const body = (changes: object = {}) => ({
  order_key: { order_number_type: 1, mchid: '1900000001', out_trade_no: 'paid-0001' },
  logistics_type: 1,
  delivery_mode: 1,
  shipping_list: [parcel()],
  upload_time: formatTime(Date.now()),
  payer: { openid: 'o-buyer' },
  ...changes,
})
const upload = async (changes?: object) => {
  const { respData } = await openApi('wxaSecOrder.uploadShippingInfo', body(changes))
  return (JSON.parse(respData.toString()) as { errcode: number }).errcode
}
const split = (count: number, is_all_delivered: boolean, from = 0) => ({
  delivery_mode: 2,
  is_all_delivered,
  shipping_list: Array.from({ length: count }, (_, index) => parcel(`YT${from + index}`)),
})

test('an order is shipped, once more with other content, and not a third time', async () => {
  expect(await upload()).toBe(0)
  expect(await upload()).toBe(10060023)
  expect(await upload({ shipping_list: [parcel('YT2')] })).toBe(0)
  expect(await upload({ shipping_list: [parcel('YT3')] })).toBe(10060003)
})

test('an order is found by WeChat’s number too', async () => {
  const order_key = { order_number_type: 2, transaction_id: '4200001' }
  expect(await upload({ order_key })).toBe(0)
})

test('parcels of a split delivery add up to fifteen at most', async () => {
  expect(await upload(split(10, false))).toBe(0)
  expect(await upload(split(6, false, 10))).toBe(10060024)
  expect(await upload(split(5, true, 10))).toBe(0)
  expect(await upload(split(16, true))).toBe(10060024)
})

test.each([
  [{ order_key: { order_number_type: 1, mchid: '1', out_trade_no: 'none-0001' } }, 10060001],
  [{ order_key: { order_number_type: 1, mchid: '1', out_trade_no: 'unpaid-0001' } }, 10060001],
  [{ order_key: { order_number_type: 1, mchid: '1', out_trade_no: 'refunded-0001' } }, 10060004],
  [{ order_key: { order_number_type: 2 } }, 268485195],
  [{ order_key: { order_number_type: 1, out_trade_no: 'paid-0001' } }, 268485196],
  [{ order_key: { order_number_type: 1, mchid: '1' } }, 268485197],
  [{ order_key: { order_number_type: 3 } }, 268485194],
  [{ payer: { openid: 'o-other' } }, 10060031],
  [{ logistics_type: 5 }, 10060005],
  [{ delivery_mode: 3 }, 268485224],
  [{ delivery_mode: 2 }, 10060007],
  [{ delivery_mode: 2, is_all_delivered: true, logistics_type: 4 }, 10060006],
  [{ shipping_list: [parcel(), parcel('YT2')] }, 268485228],
  [{ shipping_list: [] }, 268485228],
  [{ shipping_list: [{ ...parcel(), item_desc: '' }] }, 10060008],
  [{ shipping_list: [{ ...parcel(), item_desc: '字'.repeat(121) }] }, 10060009],
  [{ shipping_list: [{ ...parcel(), tracking_no: '' }] }, 268485226],
  [{ shipping_list: [{ ...parcel(), express_company: '' }] }, 268485227],
  [{ shipping_list: [{ ...parcel(), express_company: 'SF' }] }, 10060014],
  [{ upload_time: 'now' }, 268485216],
  [{ payer: undefined }, 47001],
])('refuses %j', async (changes, expected) => {
  expect(await upload(changes)).toBe(expected)
})

test('virtual goods and pickup need no parcel number', async () => {
  expect(await upload({ logistics_type: 3, shipping_list: [{ item_desc: '电子券' }] })).toBe(0)
})
