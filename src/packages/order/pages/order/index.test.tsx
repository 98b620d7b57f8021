import Taro from '@tarojs/taro'
import { checkoutDraft } from '@/lib/checkout-draft'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  until,
} from '../../../../../tests/client/mount-page'
import { orderDetail, refundOf } from '../../../../../tests/client/orders'
import OrderPage from './index'

type Detail = ReturnType<typeof orderDetail>

async function openOrder(get: NonNullable<Answers['order.get']>, answers: Answers = {}) {
  const cloud = fakeCloud({ 'order.get': get, ...answers })
  await mountPage(OrderPage, { id: 'o1' })
  await until(() => document.querySelector('.order-head, .empty') !== null)
  const looks = () => cloud.calls.filter(({ endpoint }) => endpoint === 'order.get').length
  return { cloud, looks }
}

test.each<[string, Partial<Detail>, string, string, string]>([
  ['paid', { state: 'PAID', transactionId: '42' }, '已付款', '正在为你安排', '实付'],
  ['to ship', { state: 'TO_SHIP', transactionId: '42' }, '待发货', '耐心等待', '实付'],
  ['shipped', { state: 'SHIPPED', transactionId: '42' }, '待收货', '留意签收', '实付'],
  ['received', { state: 'RECEIVED', transactionId: '42' }, '已收货', '感谢购买', '实付'],
  ['settled', { state: 'SETTLED', transactionId: '42' }, '已完成', '感谢购买', '实付'],
  ['cancelled', { state: 'CLOSED', closeReason: 'CANCELLED' }, '已关闭', '你取消了', '合计'],
  ['expired', { state: 'CLOSED', closeReason: 'EXPIRED' }, '已关闭', '超时未付款', '合计'],
  ['abandoned', { state: 'CLOSED', closeReason: 'ABANDONED' }, '已关闭', '请重新下单', '合计'],
])('%s: says how it stands and what comes next', async (_, over, state, next, sum) => {
  await openOrder(() => orderDetail(over))
  expect(textOf('.order-head__state')).toBe(state)
  expect(textOf('.order-head__next')).toContain(next)
  expect(textOf('.amounts__sum')).toBe(`${sum}45.9`)
  expect(texts('.bottom-bar .btn')).toEqual(['再次购买'])
})

test.each([
  ['SUBMITTED', '退款中', '原路退回，通常几分钟内到账'],
  ['SUCCESS', '已退款', '款项已原路退回'],
  ['ABNORMAL', '退款处理中', '请放心'],
] as const)('a refund that is %s says so, and how much', async (refund, state, next) => {
  await openOrder(() =>
    orderDetail({ state: 'CLOSED', transactionId: '42', refund: refundOf(refund) }),
  )
  expect(textOf('.order-head__state')).toBe(state)
  expect(textOf('.order-head__next')).toContain(next)
  expect(texts('.order-facts__row')).toContain('退款金额¥45.9')
})

test('unpaid: counts down and can be paid or cancelled', async () => {
  const device = watchDevice()
  answerConfirm(true)
  const { cloud } = await openOrder(() => orderDetail(), {
    'order.cancel': () => ({ state: 'CLOSED' }),
  })
  expect(textOf('.order-head__left')).toMatch(/^剩余 1[45]:\d\d$/)
  await tap('.bottom-bar .btn', 1)
  expect(device.opened()).toEqual(['/packages/order/pages/cashier/index?orderId=o1'])
  cloud.answers['order.get'] = () => orderDetail({ state: 'CLOSED', closeReason: 'CANCELLED' })
  await tap('.bottom-bar .btn')
  await until(() => textOf('.order-head__state') === '已关闭')
})

test('at the end of the countdown it looks again until the order is closed', async () => {
  hurry()
  const soon = Date.now() + 60
  let closed = false
  const { looks } = await openOrder(() =>
    closed
      ? orderDetail({ state: 'CLOSED', closeReason: 'EXPIRED' })
      : orderDetail({ expiresAt: soon }),
  )
  await until(() => textOf('.order-head__left') === '已超时，正在关闭')
  expect(document.querySelector('.bottom-bar')).toBeNull()
  await until(() => looks() >= 3)
  closed = true
  await until(() => textOf('.order-head__next') === '超时未付款，订单已自动关闭')
})

test('shows what a question to the seller needs, and copies the number', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
  await openOrder(() =>
    orderDetail({
      state: 'TO_SHIP',
      remark: '放门口',
      transactionId: '4200',
      timeline: [
        { kind: 'CREATED', at: Date.UTC(2026, 10, 22, 6, 5) },
        { kind: 'PAID', at: Date.UTC(2026, 10, 22, 6, 6) },
      ],
    }),
  )
  expect(texts('.order-facts__row')).toEqual([
    '订单编号o1复制',
    '微信支付单号4200',
    '留言放门口',
    '提交订单2026-11-22 14:05',
    '付款成功2026-11-22 14:06',
  ])
  await tap('.order-facts__copy')
  expect(copied).toHaveBeenCalledWith({ data: 'o1' })
})

test('the same can be bought again', async () => {
  const device = watchDevice()
  await openOrder(() => orderDetail({ state: 'SETTLED' }))
  await tap('.bottom-bar .btn')
  expect(checkoutDraft.get()).toEqual({
    source: 'buyNow',
    items: [{ skuId: 'peach-6', quantity: 1 }],
  })
  expect(device.opened()).toEqual(['/packages/order/pages/checkout/index'])
  checkoutDraft.clear()
})

test('pulled down or shown again it looks again', async () => {
  const { looks } = await openOrder(() => orderDetail())
  await tellPage('componentDidShow') // the first time
  await tellPage('onPullDownRefresh')
  await until(() => looks() === 2)
  await tellPage('componentDidHide')
  await tellPage('componentDidShow')
  await until(() => looks() === 3)
})

test('an order of nobody is said to be unknown; a fault can be tried again', async () => {
  const { cloud } = await openOrder(() => refuse('BUSY'))
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers['order.get'] = () => refuse('ORDER_NOT_FOUND')
  await tap('.empty__action')
  await until(() => textOf('.empty__title') === '找不到这笔订单')
})
