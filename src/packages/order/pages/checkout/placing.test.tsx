import { cartStore } from '@/features/cart/cart-store'
import { checkoutDraft } from '@/lib/checkout-draft'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import { mountPage, tap, textOf, type, until } from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import { quoteLine, quoteOf } from '../../../../../tests/client/samples'
import CheckoutPage from './index'

const button = '.bottom-bar .btn'
const placed = {
  orderId: 'o9',
  payable: 1000 as never,
  expiresAt: Date.now() + 900_000,
  groupId: null,
}
const base: Answers = {
  'order.quote': ({ items }) =>
    quoteOf(items.map(({ skuId, quantity }) => quoteLine(skuId, quantity))),
  'login.listAddresses': () => ({ addresses: [address('x')] }),
}
const canPress = () => !document.querySelector(button)?.className.includes('btn--still')

async function openCheckout(create?: Answers['order.create']) {
  const cloud = fakeCloud({ ...base, ...(create && { 'order.create': create }) })
  await mountPage(CheckoutPage)
  await until(canPress)
  const orders = () => cloud.calls.filter(({ endpoint }) => endpoint === 'order.create')
  return { cloud, orders, keys: () => new Set(orders().map(({ requestKey }) => requestKey)) }
}

beforeEach(() => checkoutDraft.set({ source: 'buyNow', items: [{ skuId: 'a', quantity: 1 }] }))
afterEach(() => {
  checkoutDraft.clear()
  cartStore.set([])
})

test('an order from the cart leaves the cart and goes on to the cashier', async () => {
  const device = watchDevice()
  const line = { productId: 'p', title: '', values: [], picture: '', price: 1, selected: true }
  cartStore.set(['a', 'b'].map((skuId) => ({ ...line, skuId, quantity: 1 })))
  checkoutDraft.set({ source: 'cart', items: [{ skuId: 'a', quantity: 1 }] })
  const { orders } = await openCheckout(() => placed)
  await type('.field__input', '  放门口 ')
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(device.replaced()).toEqual(['/packages/order/pages/cashier/index?orderId=o9'])
  expect(orders()[0]?.input).toEqual({
    items: [{ skuId: 'a', quantity: 1 }],
    addressId: 'x',
    remark: '放门口',
    expectedPayable: 1000,
  })
  expect(cartStore.get().map(({ skuId }) => skuId)).toEqual(['b'])
  expect(checkoutDraft.get()).toBeNull()
})

test('two quick taps send one order, and nothing can be sent after it', async () => {
  const device = watchDevice()
  const { orders } = await openCheckout(() => placed)
  const element = document.querySelector(button)
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await until(() => device.replaced().length === 1)
  await tap(button)
  expect(orders()).toHaveLength(1)
})

test('a changed price is said and asked for anew, and the new one is what is confirmed', async () => {
  const device = watchDevice()
  const { cloud, orders, keys } = await openCheckout(() => refuse('PRICE_CHANGED'))
  cloud.answers = {
    ...cloud.answers,
    'order.quote': () => quoteOf([quoteLine('a', 1, { subtotal: 1200 as never })]),
  }
  await tap(button)
  await until(() => textOf('.checkout-bar__payable') === '应付12')
  expect(device.said()).toEqual(['价格有变动，已为你更新，请确认后重新提交'])
  await until(canPress)
  await tap(button)
  await until(() => orders().length === 2)
  expect(orders()[1]?.input).toMatchObject({ expectedPayable: 1200 })
  expect(keys().size).toBe(2)
})

test('after a network fault the next tap repeats the same request', async () => {
  hurry()
  const device = watchDevice()
  const { cloud, orders, keys } = await openCheckout()
  await tap(button)
  await until(() => device.said().includes('网络不太顺畅，请检查网络后重试'))
  await until(canPress)
  const attempts = orders().length
  cloud.answers = { ...base, 'order.create': () => placed }
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(orders()).toHaveLength(attempts + 1)
  expect(keys().size).toBe(1)
})

test('after a fault in the server, too: the order may have been made', async () => {
  const device = watchDevice()
  const { keys, orders } = await openCheckout(() => refuse('INTERNAL'))
  await tap(button)
  await until(() => device.said().length === 1 && canPress())
  await tap(button)
  await until(() => orders().length === 2)
  expect(keys().size).toBe(1)
})

test('a refusal is said, and the next tap is a new request', async () => {
  const device = watchDevice()
  const { keys, orders } = await openCheckout(() => refuse('TOO_MANY_UNPAID', { limit: 5 }))
  await tap(button)
  await until(() => device.said().length === 1 && canPress())
  expect(device.said()).toEqual(['你有 5 笔待付款订单，请先付款或取消后再下单'])
  await tap(button)
  await until(() => orders().length === 2)
  expect(keys().size).toBe(2)
})

test('a changed remark after a network fault is a new request', async () => {
  hurry()
  const device = watchDevice()
  const { keys, orders } = await openCheckout()
  await tap(button)
  await until(() => device.said().length === 1 && canPress())
  const attempts = orders().length
  await type('.field__input', '请快一点')
  await tap(button)
  await until(() => orders().length > attempts)
  expect(keys().size).toBe(2)
})
