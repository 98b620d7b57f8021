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
import { orderCard, refundOf } from '../../../../../tests/client/orders'
import OrdersPage from './index'

const list = (...items: ReturnType<typeof orderCard>[]): Answers => ({
  'order.list': () => ({ items, nextCursor: null }),
})
const states = () => texts('.order-card__state')

async function openOrders(answers: Answers, query: Record<string, string> = {}) {
  const cloud = fakeCloud(answers)
  await mountPage(OrdersPage, query)
  await until(() => document.querySelector('.order-card, .empty') !== null)
  const filters = () => cloud.calls.map(({ input }) => (input as { filter: string }).filter)
  return { cloud, filters }
}

test('waits with a skeleton', async () => {
  fakeCloud({ 'order.list': () => new Promise(() => undefined) })
  await mountPage(OrdersPage)
  expect(document.querySelectorAll('.skeleton')).toHaveLength(3)
})

test('each tab asks for its own orders; a link may name the first one', async () => {
  const { filters } = await openOrders(list(orderCard('o1')), { filter: 'TO_SHIP' })
  expect(textOf('.tabs__item--active')).toBe('待发货')
  for (const tab of [0, 1, 3, 4]) {
    await tap('.tabs__item', tab)
    await until(() => document.querySelector('.order-card') !== null)
  }
  expect(filters()).toEqual(['TO_SHIP', 'ALL', 'TO_PAY', 'TO_RECEIVE', 'DONE'])
})

test('a link with a filter that does not exist shows all', async () => {
  const { filters } = await openOrders(list(orderCard('o1')), { filter: 'NONE' })
  expect(filters()).toEqual(['ALL'])
})

test('says of each order how it stands, how much it is and what can be done', async () => {
  const device = watchDevice()
  await openOrders(
    list(
      orderCard('o1'),
      orderCard('o2', { state: 'TO_SHIP' }),
      orderCard('o3', { state: 'CLOSED', refund: refundOf('SUCCESS') }),
    ),
  )
  expect(states()).toEqual(['待付款', '待发货', '已退款'])
  expect(texts('.order-card__sum')).toEqual([
    '共 1 件，应付45.9',
    '共 1 件，合计45.9',
    '共 1 件，合计45.9',
  ])
  expect(texts('.order-card .btn')).toEqual(['取消订单', '去付款'])
  await tap('.order-card .btn', 1)
  await tap('.order-card', 2)
  expect(device.opened()).toEqual([
    '/packages/order/pages/cashier/index?orderId=o1',
    '/packages/order/pages/order/index?id=o3',
  ])
})

test('says what is on its way or in after-sale; receipt is confirmed on the order’s page', async () => {
  const device = watchDevice()
  await openOrders(
    list(
      orderCard('o1', { state: 'TO_SHIP', partlyShipped: true }),
      orderCard('o2', { state: 'SHIPPED', afterSaleStage: 'BUYER' }),
      orderCard('o3', { state: 'RECEIVED', afterSaleStage: 'DONE' }),
    ),
  )
  expect(states()).toEqual(['部分发货', '待收货', '已收货'])
  expect(texts('.order-card .tag')).toEqual(['售后中'])
  expect(texts('.order-card .btn')).toEqual(['确认收货'])
  await tap('.order-card .btn')
  expect(device.opened()).toEqual(['/packages/order/pages/order/index?id=o2'])
})

test('no order leads to the shop', async () => {
  const device = watchDevice()
  await openOrders(list())
  expect(textOf('.empty__title')).toBe('这里还没有订单')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})

test('a fault is said and can be tried again', async () => {
  hurry()
  const { cloud } = await openOrders({})
  expect(textOf('.empty__hint')).toBe('网络不太顺畅，请检查网络后重试')
  cloud.answers = list(orderCard('o1'))
  await tap('.empty__action')
  await until(() => states().length === 1)
})

test('the end of the page brings the next orders; what fails there is tried again', async () => {
  hurry()
  const { cloud } = await openOrders({
    'order.list': ({ cursor }) =>
      cursor === undefined ? { items: [orderCard('o1')], nextCursor: 'next' } : refuse('BUSY'),
  })
  await tellPage('onReachBottom')
  await until(() => textOf('.list-end') === '加载失败，点此重试')
  cloud.answers['order.list'] = ({ cursor }) => ({
    items: [orderCard(`after-${cursor}`)],
    nextCursor: null,
  })
  await tap('.list-end .btn')
  await until(() => states().length === 2 && textOf('.list-end') === '已经到底啦')
})

test('pulled down or shown again it looks again', async () => {
  const { filters } = await openOrders(list(orderCard('o1')))
  await tellPage('componentDidShow') // the first time
  await tellPage('onPullDownRefresh')
  await until(() => filters().length === 2)
  await tellPage('componentDidHide')
  await tellPage('componentDidShow')
  await until(() => filters().length === 3)
})

describe('cancelling', () => {
  test('asks first; 再想想 cancels nothing', async () => {
    watchDevice()
    const asked = answerConfirm(false)
    const { cloud } = await openOrders(list(orderCard('o1')))
    await tap('.order-card .btn')
    await until(() => asked.mock.calls.length === 1)
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ title: '取消这笔订单？' })
    expect(cloud.calls.map(({ endpoint }) => endpoint)).toEqual(['order.list'])
  })

  test('confirmed, the order is closed', async () => {
    const device = watchDevice()
    answerConfirm(true)
    const { cloud } = await openOrders(list(orderCard('o1')))
    cloud.answers = {
      ...list(orderCard('o1', { state: 'CLOSED' })),
      'order.cancel': () => ({ state: 'CLOSED' }),
    }
    await tap('.order-card .btn')
    await until(() => states()[0] === '已关闭')
    await until(() => device.said().includes('订单已取消'))
  })

  test.each([
    ['refused', () => refuse('ORDER_NOT_CANCELLABLE'), '订单当前状态不能取消'],
    ['paid meanwhile', () => ({ state: 'TO_SHIP' as const }), '这笔订单已付款，没有取消'],
  ])('%s, it says so', async (_, cancel, sentence) => {
    const device = watchDevice()
    answerConfirm(true)
    await openOrders({ ...list(orderCard('o1')), 'order.cancel': cancel })
    await tap('.order-card .btn')
    await until(() => device.said().includes(sentence))
  })
})

test('when the time to pay is over it says so and looks until the order is closed', async () => {
  hurry()
  let looks = 0
  await openOrders({
    'order.list': () => ({
      items: [orderCard('o1', looks++ < 2 ? { expiresAt: Date.now() - 1 } : { state: 'CLOSED' })],
      nextCursor: null,
    }),
  })
  expect(textOf('.order-card__left')).toBe('已超时，正在关闭')
  expect(document.querySelector('.order-card .btn')).toBeNull()
  await until(() => states()[0] === '已关闭')
})
