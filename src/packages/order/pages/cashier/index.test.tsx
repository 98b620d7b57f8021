import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { orderDetail } from '../../../../../tests/client/orders'
import { card } from '../../../../../tests/client/samples'
import CashierPage from './index'

const button = '.pay-panel__button'
const prepaid = {
  timeStamp: '1',
  nonceStr: 'n',
  package: 'p',
  signType: 'RSA',
  paySign: 's',
} as const
const base: Answers = {
  'order.get': () => orderDetail(),
  'order.prepay': () => prepaid,
  'shop.listProducts': () => ({ items: [card(1)], nextCursor: null }),
}

/** WeChat's cashier ends this way. */
function cashierSays(word: 'ok' | 'cancel' | 'fail'): jest.Mock {
  const invoke = jest.fn((_name: string, _params: object, done: (answer: object) => void) =>
    done({ err_msg: `get_brand_wcpay_request:${word}` }),
  )
  window.WeixinJSBridge = { invoke }
  return invoke
}

async function openCashier(answers: Answers = {}) {
  const cloud = fakeCloud({ ...base, ...answers })
  await mountPage(CashierPage, { orderId: 'o1' })
  await until(() => document.querySelector('.pay-panel, .pay-done, .empty') !== null)
  const asked = (name: string) => cloud.calls.filter(({ endpoint }) => endpoint === name).length
  return { cloud, asked }
}

afterEach(() => delete window.WeixinJSBridge)

test.each([{}, { orderId: 'o1' }])(
  'opened for no order (%j) it leads to the orders',
  async (query) => {
    const device = watchDevice()
    fakeCloud({ 'order.get': () => refuse('ORDER_NOT_FOUND') })
    await mountPage(CashierPage, query)
    await until(() => textOf('.empty__title') === '找不到这笔订单')
    await tap('.empty__action')
    expect(device.opened()).toEqual(['/packages/order/pages/orders/index'])
  },
)

test('shows what is paid for, where it goes and how much it is', async () => {
  await openCashier()
  expect(textOf('.order-brief__title')).toBe('阳山水蜜桃')
  expect(textOf('.order-brief__where')).toContain('文三路 1 号（林小夏 收）')
  expect(textOf(button)).toBe('确认支付 ¥45.9')
})

test('paid: says so, offers the order and what others buy', async () => {
  const device = watchDevice()
  cashierSays('ok')
  const { cloud } = await openCashier({ 'order.checkPayment': () => ({ state: 'TO_SHIP' }) })
  cloud.answers['order.get'] = () => orderDetail({ state: 'TO_SHIP' })
  await tap(button)
  await until(() => textOf('.pay-done__title') === '付款成功')
  expect(textOf('.pay-done__hint')).toBe('已支付 ¥45.9，商家会尽快发货')
  await until(() => textOf('.recommended') === '大家都在买')
  await tap('.pay-done__button', 1)
  expect(device.replaced()).toEqual(['/packages/order/pages/order/index?id=o1'])
})

test('paid holds even when the order cannot be looked at again', async () => {
  hurry()
  cashierSays('ok')
  const { cloud } = await openCashier({ 'order.checkPayment': () => ({ state: 'TO_SHIP' }) })
  delete cloud.answers['order.get']
  await tap(button)
  await until(() => textOf('.pay-done__title') === '付款成功')
})

test.each([
  ['cancel', '还没有付款，可在时限内继续支付'],
  ['fail', '付款没有成功，请再试一次'],
] as const)('%s: says so and can be paid again', async (word, sentence) => {
  const device = watchDevice()
  const bridge = cashierSays(word)
  await openCashier()
  await tap(button)
  await until(() => device.said().length === 1)
  expect(device.said()).toEqual([sentence])
  await until(() => textOf(button) === '确认支付 ¥45.9')
  await tap(button)
  await until(() => bridge.mock.calls.length === 2)
})

test('two quick taps open WeChat’s cashier once', async () => {
  const device = watchDevice()
  const bridge = cashierSays('cancel')
  const { asked } = await openCashier()
  const element = document.querySelector(button)
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await until(() => device.said().length === 1)
  expect(asked('order.prepay')).toBe(1)
  expect(bridge).toHaveBeenCalledTimes(1)
})

test('pending: the server does not know yet; 刷新 asks again until it does', async () => {
  hurry()
  const device = watchDevice()
  cashierSays('ok')
  const { cloud, asked } = await openCashier({ 'order.checkPayment': () => ({ state: 'CREATED' }) })
  await tap(button)
  await until(() => textOf('.pay-done__title') === '正在确认付款')
  expect(texts('.pay-done__button')).toEqual(['查看订单', '刷新'])
  const before = asked('order.checkPayment')
  await tap('.pay-done__button', 1)
  await until(() => device.said().includes('还在等微信支付的结果，请稍后再刷新'))
  expect(asked('order.checkPayment')).toBe(before + 1)
  cloud.answers['order.checkPayment'] = () => ({ state: 'TO_SHIP' })
  cloud.answers['order.get'] = () => orderDetail({ state: 'TO_SHIP' })
  await tap('.pay-done__button', 1)
  await until(() => textOf('.pay-done__title') === '付款成功')
})

test('a refusal is said; one that says paid already counts as paid', async () => {
  const device = watchDevice()
  const { cloud } = await openCashier({ 'order.prepay': () => refuse('PAYMENT_UNAVAILABLE') })
  await tap(button)
  await until(() => device.said().includes('支付服务暂时繁忙，请稍后再试'))
  cloud.answers['order.prepay'] = () => refuse('ALREADY_PAID')
  await tap(button)
  await until(() => textOf('.pay-done__title') === '付款成功')
})

test('expires while it is open: nothing to press, and the closed order shows as soon as it is', async () => {
  hurry()
  let looks = 0
  await openCashier({
    'order.get': () =>
      looks++ < 2
        ? orderDetail({ expiresAt: Date.now() - 1 })
        : orderDetail({ state: 'CLOSED', closeReason: 'EXPIRED' }),
  })
  expect(textOf('.pay-panel__left')).toBe('已超过付款时限，订单正在关闭')
  expect(document.querySelector(button)?.className).toContain('btn--still')
  await until(() => textOf('.pay-done__title') === '已关闭')
  expect(textOf('.pay-done__hint')).toBe('超时未付款，订单已自动关闭')
})

test('already closed: says why and leads on', async () => {
  const device = watchDevice()
  await openCashier({
    'order.get': () => orderDetail({ state: 'CLOSED', closeReason: 'CANCELLED' }),
  })
  expect(textOf('.pay-done__hint')).toBe('你取消了这笔订单')
  await tap('.pay-done__button')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})

test('an order that does not come can be asked for again', async () => {
  hurry()
  const { cloud } = await openCashier({ 'order.get': () => refuse('BUSY') })
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers = base
  await tap('.empty__action')
  await until(() => textOf(button) === '确认支付 ¥45.9')
})
