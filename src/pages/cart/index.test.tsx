import Taro from '@tarojs/taro'
import type { CartLine } from '@/features/cart/cart-lines'
import { cartStore } from '@/features/cart/cart-store'
import { checkoutDraft } from '@/lib/checkout-draft'
import { fakeCloud, type Answers } from '../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../tests/client/mount-page'
import { quoteLine, quoteOf } from '../../../tests/client/samples'
import CartPage from './index'

const line = (skuId: string, quantity = 1): CartLine => ({
  skuId,
  productId: 'p',
  title: `商品 ${skuId}`,
  values: ['大'],
  picture: 'cloud://env.bucket/p.jpg',
  price: 1000,
  quantity,
  selected: true,
})

const quote: NonNullable<Answers['order.quote']> = ({ items }) =>
  quoteOf(items.map(({ skuId, quantity }) => quoteLine(skuId, quantity)))

const shelf: Answers = { 'shop.listProducts': () => ({ items: [], nextCursor: null }) }

beforeEach(() => {
  checkoutDraft.clear()
  jest.spyOn(Taro, 'setTabBarBadge').mockResolvedValue({ errMsg: 'ok' })
  jest.spyOn(Taro, 'removeTabBarBadge').mockResolvedValue({ errMsg: 'ok' })
})
afterEach(() => cartStore.set([]))

test('an empty cart leads back to the shop', async () => {
  fakeCloud(shelf)
  await mountPage(CartPage)
  expect(textOf('.empty__title')).toBe('购物车还是空的')
})

test('sums what is chosen and hands it to the checkout', async () => {
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({ ...shelf, 'order.quote': quote })
  cartStore.set([line('a', 2), line('b')])
  await mountPage(CartPage)
  expect(textOf('.cart-bar__total')).toBe('合计30')
  await until(() => textOf('.cart-bar__postage') === '再买 ¥29 免运费')
  await tap('.cart-row .checkbox', 1)
  expect(textOf('.cart-bar__total')).toBe('合计20')
  await tap('.bottom-bar .btn')
  expect(checkoutDraft.get()).toEqual({ source: 'cart', items: [{ skuId: 'a', quantity: 2 }] })
  expect(open).toHaveBeenCalledWith({ url: '/packages/order/pages/checkout/index' })
})

test('select all deselects and selects every line', async () => {
  fakeCloud({ ...shelf, 'order.quote': quote })
  cartStore.set([line('a'), line('b')])
  await mountPage(CartPage)
  await tap('.cart-bar__all .checkbox')
  expect(cartStore.get().map(({ selected }) => selected)).toEqual([false, false])
  expect(textOf('.bottom-bar .btn')).toBe('结算')
  await tap('.cart-bar__all .checkbox')
  expect(textOf('.bottom-bar .btn')).toBe('结算(2)')
})

test('a removed line comes back by undo, and what was changed since stays changed', async () => {
  fakeCloud({ ...shelf, 'order.quote': quote })
  cartStore.set([line('a'), line('b')])
  await mountPage(CartPage)
  await tap('.cart-row__remove', 0)
  expect(texts('.cart-row__title')).toEqual(['商品 b'])
  await tap('.stepper__button', 1)
  await tap('.snackbar__action')
  expect(cartStore.get().map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(document.querySelector('.snackbar')).toBeNull()
})

test('what is sold out is apart, and 清空 removes it', async () => {
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' })
  fakeCloud({
    ...shelf,
    'order.quote': ({ items }) =>
      quoteOf(
        items.map(({ skuId, quantity }) =>
          quoteLine(skuId, quantity, skuId === 'b' ? { problem: 'SOLD_OUT', available: 0 } : {}),
        ),
      ),
  })
  cartStore.set([line('a'), line('b')])
  await mountPage(CartPage)
  await until(() => textOf('.cart-row__reason') === '已售罄')
  expect(textOf('.bottom-bar .btn')).toBe('结算(1)')
  await tap('.cart-list__clear')
  await until(() => cartStore.get().length === 1)
  expect(texts('.cart-row__title')).toEqual(['商品 a'])
})

test('too few in stock: the checkout waits until the quantity is reduced', async () => {
  const told = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({
    ...shelf,
    'order.quote': ({ items }) =>
      quoteOf(
        items.map(({ skuId, quantity }) =>
          quoteLine(skuId, quantity, { available: 1, problem: quantity > 1 ? 'SHORT' : null }),
        ),
      ),
  })
  cartStore.set([line('a', 2)])
  await mountPage(CartPage)
  await until(() => textOf('.cart-row__notes').startsWith('仅剩 1 件'))
  await tap('.bottom-bar .btn')
  expect(told).toHaveBeenCalledWith(
    expect.objectContaining({ title: '有商品库存不足，请先减少数量' }),
  )
  expect(checkoutDraft.get()).toBeNull()
  await tap('.stepper__button', 0)
  expect(textOf('.cart-row__notes')).toBe('')
})
