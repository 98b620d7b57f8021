import { chooseAddress } from '@/features/address/chosen-address'
import { checkoutDraft } from '@/lib/checkout-draft'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import { quoteLine, quoteOf } from '../../../../../tests/client/samples'
import CheckoutPage from './index'

const button = '.bottom-bar .btn'
const canPress = () => !document.querySelector(button)?.className.includes('btn--still')

/** Postage of 12 yuan to `far`, nothing to `closed`. */
const base: Answers = {
  'order.quote': ({ items, addressId }) => {
    const priced = quoteOf(items.map(({ skuId, quantity }) => quoteLine(skuId, quantity)))
    const postage = addressId === 'far' ? 1200 : 0
    const payable = priced.amounts.goods + postage
    const amounts = { ...priced.amounts, postage: postage as never, payable: payable as never }
    return { ...priced, amounts, regionClosed: addressId === 'closed' }
  },
  'login.listAddresses': () => ({
    addresses: [address('home', { isDefault: true }), address('far'), address('closed')],
  }),
}

async function openCheckout(answers: Answers = {}) {
  const cloud = fakeCloud({ ...base, ...answers })
  await mountPage(CheckoutPage)
  await until(canPress)
  const quotes = () =>
    cloud.calls.flatMap(({ endpoint, input }) => (endpoint === 'order.quote' ? [input] : []))
  return { cloud, quotes }
}

beforeEach(() => checkoutDraft.set({ source: 'buyNow', items: [{ skuId: 'a', quantity: 1 }] }))
afterEach(() => {
  checkoutDraft.clear()
  chooseAddress(null)
})

test('the default address is the server’s own: asked once, beside the addresses', async () => {
  watchDevice()
  const { quotes } = await openCheckout()
  expect(quotes()).toEqual([{ items: [{ skuId: 'a', quantity: 1 }] }])
})

test('another address brings its postage; the goods stay in sight meanwhile', async () => {
  watchDevice()
  const { quotes } = await openCheckout()
  chooseAddress('far')
  await until(() => textOf('.address-card__name') === '收货人 far')
  expect(texts('.goods-line__title')).toEqual(['a'])
  await until(() => textOf('.checkout-bar__sum') === '应付22共 1 件，含运费')
  expect(quotes().at(-1)).toEqual({ items: [{ skuId: 'a', quantity: 1 }], addressId: 'far' })
})

test('a place that is not delivered to: said at the address, and nothing to press', async () => {
  watchDevice()
  await openCheckout()
  chooseAddress('closed')
  await until(() => textOf('.closed-region') === '该地区暂不支持配送，请换一个地址')
  expect(canPress()).toBe(false)
  expect(textOf('.checkout-bar__problem')).toBe('收货地区暂不支持配送')
  chooseAddress('home')
  await until(canPress)
  expect(document.querySelector('.closed-region')).toBeNull()
})

test('closed only since the prices were asked: said, and the page learns it', async () => {
  const device = watchDevice()
  const { cloud } = await openCheckout({
    'order.create': () => refuse('REGION_CLOSED', { province: '浙江省' }),
  })
  cloud.answers['order.quote'] = () => ({ ...quoteOf([quoteLine('a', 1)]), regionClosed: true })
  await tap(button)
  await until(() => document.querySelector('.closed-region') !== null)
  expect(device.said()).toEqual(['浙江省暂不支持配送，请换一个地址'])
  await until(() => !canPress())
})
