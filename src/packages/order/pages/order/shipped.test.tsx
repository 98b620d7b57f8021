import Taro from '@tarojs/taro'
import { confirmReceipt } from '@/platform/receipt'
import { afterSaleOf } from '../../../../../tests/client/after-sales'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { orderDetail } from '../../../../../tests/client/orders'
import OrderPage from './index'

jest.mock('@/platform/receipt')
const component = jest.mocked(confirmReceipt)

type Detail = ReturnType<typeof orderDetail>
const HOUR = 3_600_000
const shipment = (id: string, over: Partial<Detail['shipments'][number]> = {}) => ({
  id,
  carrier: 'SF',
  waybill: 'SF1234567890123',
  lines: [{ skuId: 'peach-6', quantity: 1 }],
  at: Date.UTC(2026, 10, 22, 6, 5),
  corrected: false,
  ...over,
})

async function openOrder(over: Partial<Detail>, answers: Answers = {}) {
  const order = { state: 'SHIPPED', transactionId: '42', ...over } as const
  const cloud = fakeCloud({ 'order.get': () => orderDetail(order), ...answers })
  await mountPage(OrderPage, { id: 'o1' })
  await until(() => document.querySelector('.order-head') !== null)
  const asked = () =>
    cloud.calls.filter(({ endpoint }) => endpoint === 'order.confirmReceipt').length
  return { cloud, asked }
}

const buttons = () => texts('.bottom-bar .btn')
const tapButton = (name: string) => tap('.bottom-bar .btn', buttons().indexOf(name))

afterEach(() => component.mockReset())

test('each parcel: how it travels, its number to copy, what is in it', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
  await openOrder({
    shipments: [
      shipment('p1'),
      shipment('p2', { carrier: 'ZTO', waybill: '731200000001', corrected: true }),
    ],
  })
  expect(texts('.bought-parcel')).toEqual([
    '包裹 1 · 顺丰速运11-22 14:05 发出SF1234567890123复制阳山水蜜桃 6 只装 ×1',
    '包裹 2 · 中通快递运单号已更正11-22 14:05 发出731200000001复制阳山水蜜桃 6 只装 ×1',
  ])
  await tap('.bought-parcel__number', 1)
  expect(copied).toHaveBeenCalledWith({ data: '731200000001' })
})

test('partly shipped: says that the rest follows', async () => {
  await openOrder({ state: 'TO_SHIP', partlyShipped: true, shipments: [shipment('p1')] })
  expect(textOf('.order-head__state')).toBe('部分发货')
  expect(textOf('.order-head__next')).toContain('其余商品')
})

test.each([
  ['when it is received by itself', Date.now() + 53 * HOUR, '2 天 5 小时 后自动确认收货'],
  ['that an after-sale stops that', null, '售后处理期间不会自动确认收货'],
])('says %s', async (_, receiveDueAt, words) => {
  await openOrder({ receiveDueAt })
  expect(textOf('.order-head__left')).toBe(words)
})

test('a milestone may come twice', async () => {
  const errors = jest.spyOn(console, 'error').mockReturnValue(undefined)
  const parcel = { kind: 'PARCEL', at: 0 } as const
  await openOrder({ timeline: [parcel, parcel] })
  expect(texts('.order-facts__row').filter((row) => row.startsWith('包裹已发出'))).toHaveLength(2)
  expect(errors).not.toHaveBeenCalled()
})

describe('confirming receipt', () => {
  const received = () => orderDetail({ state: 'RECEIVED', transactionId: '42' })

  test('WeChat’s component asks where WeChat knows the parcels; the server has the last word', async () => {
    const device = watchDevice()
    const question = answerConfirm(true)
    component.mockResolvedValue('confirmed')
    const { cloud, asked } = await openOrder({ receipt: 'COMPONENT' })
    cloud.answers['order.confirmReceipt'] = () => {
      cloud.answers['order.get'] = received
      return { state: 'RECEIVED' }
    }
    await tapButton('确认收货')
    await until(() => textOf('.order-head__state') === '已收货')
    expect(component).toHaveBeenCalledWith({ transactionId: '42' })
    expect(asked()).toBe(1)
    expect(question).not.toHaveBeenCalled()
    expect(device.said()).toContain('已确认收货')
    expect(buttons()).toEqual(['再次购买'])
  })

  test('turned away from in the component: nothing', async () => {
    const device = watchDevice()
    component.mockResolvedValue('cancelled')
    const { asked } = await openOrder({ receipt: 'COMPONENT' })
    await tapButton('确认收货')
    await until(() => !document.querySelector('.bottom-bar .btn--still'))
    expect(component).toHaveBeenCalledTimes(1)
    expect(asked()).toBe(0)
    expect(device.said()).toEqual([])
  })

  test.each([
    ['confirmed', '还没有确认收货，请在弹出的页面里确认'],
    ['unavailable', '请升级微信后再确认收货'],
  ] as const)('%s on the device, but WeChat does not say so', async (outcome, words) => {
    const device = watchDevice()
    component.mockResolvedValue(outcome)
    await openOrder(
      { receipt: 'COMPONENT' },
      { 'order.confirmReceipt': () => refuse('NOT_CONFIRMED') },
    )
    await tapButton('确认收货')
    await until(() => device.said().includes(words))
  })

  test('plainly: a question first', async () => {
    watchDevice()
    const question = answerConfirm(false)
    const { cloud, asked } = await openOrder({ receipt: 'PLAIN' })
    await tapButton('确认收货')
    await until(() => question.mock.calls.length === 1)
    await until(() => !document.querySelector('.bottom-bar .btn--still'))
    expect(asked()).toBe(0)
    answerConfirm(true)
    cloud.answers['order.confirmReceipt'] = () => {
      cloud.answers['order.get'] = received
      return { state: 'RECEIVED' }
    }
    await tapButton('确认收货')
    await until(() => textOf('.order-head__state') === '已收货')
    expect(component).not.toHaveBeenCalled()
    expect(asked()).toBe(1)
  })
})

test('after-sale: can be asked for while it is open, and shows how it stands', async () => {
  const device = watchDevice()
  const refund = { amount: 1000 as never, state: 'SUCCESS' } as const
  await openOrder({
    afterSaleOpen: true,
    afterSales: [
      afterSaleOf({ state: 'REFUNDED', refund, dueAt: null }),
      afterSaleOf({ id: 's2', state: 'AWAITING_RETURN', quantity: 2 }),
    ],
  })
  expect(texts('.request-card__state')).toEqual(['请寄回商品', '已退款'])
  expect(texts('.order-requests__goods')[0]).toBe('阳山水蜜桃 6 只装 ×2')
  expect(texts('.request-card__due')[0]).toContain('申请会自动关闭')
  expect(texts('.order-facts__row')).toContain('售后已退¥10')
  await tap('.request-card')
  await tapButton('申请售后')
  expect(device.opened()).toEqual([
    '/packages/order/pages/after-sale/index?orderId=o1&id=s2',
    '/packages/order/pages/after-sale-apply/index?orderId=o1',
  ])
})
