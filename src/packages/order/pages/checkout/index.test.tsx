import { checkoutDraft } from '@/lib/checkout-draft'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import { quoteLine, quoteOf } from '../../../../../tests/client/samples'
import CheckoutPage from './index'

const button = '.bottom-bar .btn'
const quote: Answers = {
  'order.quote': ({ items }) =>
    quoteOf(items.map(({ skuId, quantity }) => quoteLine(skuId, quantity))),
}
const book = (...addresses: ReturnType<typeof address>[]): Answers => ({
  'login.listAddresses': () => ({ addresses }),
})
const canPress = () => !document.querySelector(button)?.className.includes('btn--still')

beforeEach(() =>
  checkoutDraft.set({
    source: 'buyNow',
    items: [
      { skuId: 'a', quantity: 2 },
      { skuId: 'b', quantity: 1 },
    ],
  }),
)
afterEach(() => checkoutDraft.clear())

test('without a draft it leads back to the cart', async () => {
  checkoutDraft.clear()
  const device = watchDevice()
  await mountPage(CheckoutPage)
  expect(textOf('.empty__title')).toBe('没有要结算的商品')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/cart/index'])
})

test('while prices and addresses come there is a skeleton and nothing to press', async () => {
  const never = () => new Promise<never>(() => undefined)
  fakeCloud({ 'order.quote': never, 'login.listAddresses': never })
  await mountPage(CheckoutPage)
  expect(document.querySelectorAll('.skeleton')).toHaveLength(3)
  expect(document.querySelector('.price')).toBeNull()
  expect(canPress()).toBe(false)
})

test('shows the default address, the goods and what they cost', async () => {
  const device = watchDevice()
  fakeCloud({ ...quote, ...book(address('x'), address('y', { isDefault: true })) })
  await mountPage(CheckoutPage)
  await until(canPress)
  expect(textOf('.address-card__name')).toBe('收货人 y')
  expect(texts('.goods-line__title')).toEqual(['a', 'b'])
  expect(textOf('.checkout-bar__sum')).toBe('应付30共 3 件，免运费')
  await tap('.address-card')
  expect(device.opened()).toEqual(['/packages/order/pages/addresses/index?pick=yes'])
})

test('says how little is missing for free postage', async () => {
  fakeCloud({
    ...book(address('x')),
    'order.quote': ({ items }) => {
      const priced = quoteOf(items.map(({ skuId, quantity }) => quoteLine(skuId, quantity)))
      return { ...priced, amounts: { ...priced.amounts, postage: 800 as never } }
    },
  })
  await mountPage(CheckoutPage)
  await until(() => textOf('.checkout-goods__hint') === '满 ¥59 免运费，还差 ¥29')
})

test('without an address both the row and the button lead to the form', async () => {
  const device = watchDevice()
  fakeCloud({ ...quote, ...book() })
  await mountPage(CheckoutPage)
  await until(canPress)
  expect(textOf(button)).toBe('填写收货地址')
  await tap(button)
  await tap('.cell')
  const form = '/packages/order/pages/address/index?pick=yes'
  expect(device.opened()).toEqual([form, form])
})

test('addresses that do not come can be asked for again', async () => {
  hurry()
  const cloud = fakeCloud(quote)
  await mountPage(CheckoutPage)
  await until(() => textOf('.cell').startsWith('点此重新加载地址'))
  expect(canPress()).toBe(false)
  cloud.answers = { ...quote, ...book(address('x')) }
  await tap('.cell')
  await until(() => textOf('.address-card__name') === '收货人 x')
})

test.each([
  ['SOLD_OUT', '已售罄，请返回移除', '有商品买不了，请返回移除'],
  ['OFF_SALE', '商品已下架，请返回移除', '有商品买不了，请返回移除'],
  ['GONE', '商品已不存在，请返回移除', '有商品买不了，请返回移除'],
  ['SHORT', '库存仅剩 1 件，请返回减少数量', '有商品库存不足，请返回减少数量'],
] as const)('a line that is %s takes the button away and says why', async (problem, why, all) => {
  fakeCloud({
    ...book(address('x')),
    'order.quote': () =>
      quoteOf([
        quoteLine('a', 2, { problem, available: 1, ...(problem === 'GONE' && { product: null }) }),
        quoteLine('b', 1),
      ]),
  })
  await mountPage(CheckoutPage)
  await until(() => textOf('.checkout-bar__problem') === all)
  expect(texts('.goods-line__problem')).toEqual([why])
  expect(canPress()).toBe(false)
})

test('prices that do not come are said and asked for again', async () => {
  hurry()
  const cloud = fakeCloud(book(address('x')))
  await mountPage(CheckoutPage)
  await until(() => textOf('.empty__hint') === '网络不太顺畅，请检查网络后重试')
  cloud.answers = { ...quote, ...book(address('x')) }
  await tap('.empty__action')
  await until(canPress)
})
