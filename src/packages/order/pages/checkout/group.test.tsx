import { checkoutDraft } from '@/lib/checkout-draft'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import { quoteLine, quoteOf } from '../../../../../tests/client/samples'
import CheckoutPage from './index'

const button = '.bottom-bar .btn'
const step = '.refusal-sheet__button'
const fen = (n: number) => n as never
const quote: NonNullable<Answers['order.quote']> = () => {
  const priced = quoteOf([quoteLine('a', 1)])
  return { ...priced, amounts: { ...priced.amounts, discount: fen(200), payable: fen(800) } }
}
const placed = { orderId: 'o9', payable: fen(800), expiresAt: Date.now() + 900_000, groupId: 'g1' }
const base: Answers = {
  'order.quote': quote,
  'login.listAddresses': () => ({ addresses: [address('x')] }),
  'order.create': () => placed,
}
const open = { kind: 'open', size: 3 } as const
const join = { kind: 'join', groupId: 'g1' } as const

async function openCheckout(choice: typeof open | typeof join, answers: Answers = {}) {
  const group = { choice, productId: 'tee', size: 3 }
  checkoutDraft.set({ source: 'buyNow', items: [{ skuId: 'a', quantity: 1 }], group })
  const cloud = fakeCloud({ ...base, ...answers })
  await mountPage(CheckoutPage)
  const asked = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, asked }
}

const canPress = () => !document.querySelector(button)?.className.includes('btn--still')

afterEach(() => checkoutDraft.clear())

test('says that it is for a group, on what terms, and what the leader saves', async () => {
  const device = watchDevice()
  const { asked } = await openCheckout(open)
  await until(canPress)
  expect(textOf('.group-note')).toContain('3 人团你来开团')
  expect(textOf('.group-note')).toContain('没有成团，自动全额原路退款')
  expect(texts('.amounts__row')).toContain('团长立减-¥2')
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(asked('order.quote')[0]).toMatchObject({ group: open })
  expect(asked('order.create')[0]).toMatchObject({ group: open, expectedPayable: 800 })
  expect(device.replaced()).toEqual(['/packages/order/pages/cashier/index?orderId=o9'])
})

test.each(['GROUP_FULL', 'GROUP_ENDED', 'GROUP_NOT_FOUND'] as const)(
  '%s: opens an own group of the same size, or looks for others',
  async (code) => {
    const device = watchDevice()
    const { asked } = await openCheckout(join, {
      'order.quote': (input) => (input.group?.kind === 'join' ? refuse(code) : quote(input)),
    })
    await until(() => texts(step).length === 2)
    expect(texts(step)).toEqual(['看看其他团', '自己开团'])
    await tap(step, 0)
    expect(device.replaced()).toEqual(['/pages/product/index?id=tee'])
    await tap(step, 1)
    await until(canPress)
    expect(document.querySelector(step)).toBeNull()
    expect(asked('order.quote').at(-1)).toMatchObject({ group: open })
  },
)

test.each(['NEWCOMERS_ONLY', 'GROUP_LIMIT', 'GROUP_OFFER_GONE'] as const)(
  '%s: buys alone instead, at the single price',
  async (code) => {
    const device = watchDevice()
    const { asked } = await openCheckout(join, {
      'order.quote': (input) => (input.group ? refuse(code) : quote(input)),
    })
    await until(() => texts(step).length === 2)
    expect(texts(step)[1]).toBe('单独购买')
    await tap(step, 1)
    await until(canPress)
    expect(document.querySelector('.group-note')).toBeNull()
    await tap(button)
    await until(() => device.replaced().length === 1)
    expect(asked('order.create')[0]).not.toHaveProperty('group')
  },
)

test('already in: leads to my group', async () => {
  const device = watchDevice()
  await openCheckout(join, { 'order.quote': () => refuse('GROUP_ALREADY_IN') })
  await until(() => texts(step).length === 2)
  await tap(step, 1)
  expect(device.replaced()).toEqual(['/pages/group/index?id=g1'])
})

test('an unpaid group order: pay that one', async () => {
  const device = watchDevice()
  await openCheckout(open, {
    'order.create': () => refuse('UNPAID_GROUP_ORDER', { orderId: 'o3' }),
  })
  await until(canPress)
  await tap(button)
  await until(() => texts(step).length === 2)
  expect(textOf('.refusal-sheet__words')).toBe('你有一笔待付款的拼团订单，请先付款或取消')
  await tap(step, 1)
  expect(device.replaced()).toEqual(['/packages/order/pages/cashier/index?orderId=o3'])
})

test('an unpaid group order: cancel it and go on', async () => {
  const device = watchDevice()
  const { cloud, asked } = await openCheckout(open, {
    'order.create': () => refuse('UNPAID_GROUP_ORDER', { orderId: 'o3' }),
    'order.cancel': () => ({ state: 'CLOSED' }),
  })
  await until(canPress)
  await tap(button)
  await until(() => texts(step).length === 2)
  cloud.answers['order.create'] = () => placed
  await tap(step, 0)
  await until(() => device.replaced().length === 1)
  expect(asked('order.cancel')).toEqual([{ orderId: 'o3' }])
  expect(device.replaced()).toEqual(['/packages/order/pages/cashier/index?orderId=o9'])
})

test('closing what the server said of the group leaves the checkout', async () => {
  const device = watchDevice()
  await openCheckout(join, { 'order.quote': () => refuse('GROUP_FULL') })
  await until(() => texts(step).length === 2)
  await tap('.sheet__close')
  expect([...device.backs(), ...device.tabs()]).toHaveLength(1)
})
