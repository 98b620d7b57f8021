import Taro from '@tarojs/taro'
import { cartStore } from '@/features/cart/cart-store'
import { checkoutDraft } from '@/lib/checkout-draft'
import { fakeCloud, refuse } from '../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../tests/client/mount-page'
import { product } from '../../../tests/client/samples'
import ProductPage from './index'

beforeEach(() => {
  cartStore.set([])
  checkoutDraft.clear()
})

async function openSheet(button: 0 | 1): Promise<void> {
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => textOf('.product-headline__title') === '长绒棉短袖')
  await tap('.product-bar__button', button)
  await until(() => texts('.sku-value').length === 4)
}

test('puts the chosen variant into the cart', async () => {
  const cloud = fakeCloud({ 'shop.getProduct': () => product })
  await openSheet(0)
  expect(cloud.calls[0]?.input).toEqual({ productId: 'tee' })
  await tap('.sku-value', 1) // black
  expect(document.querySelectorAll('.sku-value')[2]?.className).toContain('sku-value--out')
  await tap('.sku-value', 3) // L
  await tap('.stepper__button', 1)
  await tap('.sheet__foot .btn')
  expect(cartStore.get()).toEqual([
    {
      skuId: 'bl',
      productId: 'tee',
      title: '长绒棉短袖',
      values: ['黑', 'L'],
      picture: product.pictures[0],
      price: 6900,
      quantity: 2,
      selected: true,
    },
  ])
  expect(textOf('.badge')).toBe('2')
  expect(document.querySelector('.sheet')).toBeNull()
})

test('asks for what is not chosen yet and puts nothing into the cart', async () => {
  const told = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({ 'shop.getProduct': () => product })
  await openSheet(0)
  await tap('.sku-value', 0)
  await tap('.sheet__foot .btn')
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ title: '请选择 尺码' }))
  expect(cartStore.get()).toEqual([])
})

test('buy now hands the variant to the checkout', async () => {
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({ 'shop.getProduct': () => product })
  await openSheet(1)
  await tap('.sku-value', 0)
  await tap('.sku-value', 2)
  await tap('.sheet__foot .btn')
  expect(checkoutDraft.get()).toEqual({ source: 'buyNow', items: [{ skuId: 'wm', quantity: 1 }] })
  expect(open).toHaveBeenCalledWith({ url: '/packages/order/pages/checkout/index' })
})

test('the row of choices offers both ways to buy', async () => {
  jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({ 'shop.getProduct': () => product })
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => textOf('.product-headline__title') === '长绒棉短袖')
  await tap('.cell', 0)
  expect(texts('.sheet__foot .btn')).toEqual(['加入购物车', '立即购买'])
  await tap('.sku-value', 0)
  await tap('.sku-value', 2)
  await tap('.sheet__foot .btn', 1)
  expect(checkoutDraft.get()?.source).toBe('buyNow')
  expect(cartStore.get()).toEqual([])
})

test.each([
  [{ onSale: false }, '商品已下架'],
  [{ skus: product.skus.map((sku) => ({ ...sku, available: 0 })) }, '已售罄，看看别的吧'],
])('cannot be bought: %#', async (change, words) => {
  fakeCloud({ 'shop.getProduct': () => ({ ...product, ...change }) })
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => textOf('.product-bar__button') === words)
  await tap('.cell', 0)
  expect(document.querySelector('.sheet')).toBeNull()
})

test('an unknown product says so', async () => {
  fakeCloud({ 'shop.getProduct': () => refuse<'shop.getProduct'>('PRODUCT_NOT_FOUND') })
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => textOf('.empty__hint') === '商品不存在或已下架，去看看别的吧')
})
