import { entered } from '@/lib/session'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { goodsCard, goodsOf } from '../../../../../tests/client/goods'
import { hurry } from '../../../../../tests/client/hurry'
import {
  fire,
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import { colleague } from '../../../../../tests/client/seller-orders'
import SellerProductsPage from './index'

const list = (...items: ReturnType<typeof goodsCard>[]): Answers => ({
  'seller.listProducts': () => ({ items, nextCursor: null }),
})

async function openProducts(answers: Answers, me = colleague()) {
  const cloud = fakeCloud({ 'login.enter': () => me, ...answers })
  await entered()
  await mountPage(SellerProductsPage)
  await until(() => document.querySelector('.goods-card, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, inputs }
}

const button = (text: string, card = 0) => {
  const buttons = [...document.querySelectorAll('.goods-card .btn')]
  const own = [...(document.querySelectorAll('.goods-card')[card]?.querySelectorAll('.btn') ?? [])]
  return buttons.indexOf(own.find((one) => one.textContent === text) as Element)
}

test('a card says what it costs, what is left and whose it is; low stock is marked', async () => {
  await openProducts(
    list(
      goodsCard('a', { inGroup: true, supplierName: '云南果园' }),
      goodsCard('b', { lowStock: true, available: 3, picture: null, title: '' }),
    ),
  )
  const [first, second] = texts('.goods-card')
  for (const part of ['商品 a', '19.9', '库存 30', '已售 12', '拼团中', '云南果园']) {
    expect(first).toContain(part)
  }
  expect(second).toContain('暂无图片')
  expect(second).toContain('未命名商品')
  expect(texts('.goods-card__stock--low')).toEqual(['库存 3'])
})

test('tabs, sorts and words ask for their own list', async () => {
  const { inputs } = await openProducts(list(goodsCard('a')))
  await tap('.tabs__item', 1)
  await until(() => inputs('seller.listProducts').length === 2)
  await tap('.seller-products__sort', 2)
  await until(() => inputs('seller.listProducts').length === 3)
  await type('.goods-search__input', ' 岩  茶 ')
  await fire('.goods-search__input', 'confirm', { value: ' 岩  茶 ' })
  await until(() => inputs('seller.listProducts').length === 4)
  await tap('.goods-search__clear')
  await until(() => inputs('seller.listProducts').length === 5)
  expect(inputs('seller.listProducts')).toEqual([
    { state: 'ON_SALE', sort: 'newest', limit: 20 },
    { state: 'DRAFT', sort: 'newest', limit: 20 },
    { state: 'DRAFT', sort: 'sales', limit: 20 },
    { state: 'DRAFT', sort: 'sales', keyword: '岩 茶', limit: 20 },
    { state: 'DRAFT', sort: 'sales', limit: 20 },
  ])
})

test('an empty tab and an empty search say so', async () => {
  await openProducts(list())
  expect(textOf('.empty__title')).toBe('没有在售的商品')
  await type('.goods-search__input', 'x')
  await fire('.goods-search__input', 'confirm', { value: 'x' })
  await until(() => textOf('.empty__title') === '没有找到商品')
})

test('the end of the page brings the next products', async () => {
  const { inputs } = await openProducts({
    'seller.listProducts': ({ cursor }) =>
      cursor === undefined
        ? { items: [goodsCard('a')], nextCursor: 'next' }
        : { items: [goodsCard('b')], nextCursor: null },
  })
  await tellPage('onReachBottom')
  await until(() => texts('.goods-card').length === 2)
  expect(inputs('seller.listProducts').at(-1)).toMatchObject({ cursor: 'next' })
})

test('a fault is said and can be tried again', async () => {
  hurry()
  const { cloud } = await openProducts({})
  cloud.answers = list(goodsCard('a'))
  await tap('.empty__action')
  await until(() => texts('.goods-card').length === 1)
})

test('off sale in one tap, and back again while the offer stands', async () => {
  watchDevice()
  const { inputs } = await openProducts({
    ...list(goodsCard('a')),
    'seller.setProductState': ({ state }) => ({ product: goodsOf({ state }) }),
  })
  await tap('.goods-card .btn', button('下架'))
  await until(() => textOf('.snackbar__text') === '已下架，买家看不到了')
  await tap('.snackbar__action')
  await until(() => textOf('.snackbar__text') === '已上架，买家可以购买了')
  expect(inputs('seller.setProductState')).toEqual([
    { productId: 'a', state: 'OFF_SALE' },
    { productId: 'a', state: 'ON_SALE' },
  ])
})

test('two quick taps act once', async () => {
  watchDevice()
  const { inputs } = await openProducts({
    ...list(goodsCard('a')),
    'seller.setProductState': ({ state }) => ({ product: goodsOf({ state }) }),
  })
  const off = document.querySelectorAll<HTMLElement>('.goods-card .btn')[button('下架')]
  off?.click()
  off?.click()
  await until(() => document.querySelector('.snackbar') !== null)
  expect(inputs('seller.setProductState')).toHaveLength(1)
})

test('what is missing to go on sale is told, and the form is a tap away', async () => {
  const device = watchDevice()
  const asked = answerConfirm(true)
  await openProducts({
    ...list(goodsCard('a', { state: 'DRAFT' })),
    'seller.setProductState': () =>
      refuse<'seller.setProductState'>('PRODUCT_INCOMPLETE', { field: 'pictures' }),
  })
  await tap('.goods-card .btn', button('上架'))
  await until(() => device.opened().length === 1)
  expect(asked.mock.calls[0]?.[0]).toMatchObject({ content: '还缺商品图片，补充后就能上架。' })
  expect(device.opened()).toEqual(['/packages/goods/pages/product/index?id=a'])
})

test('another refusal is said', async () => {
  const device = watchDevice()
  await openProducts({
    ...list(goodsCard('a', { state: 'DRAFT' })),
    'seller.setProductState': () => refuse<'seller.setProductState'>('CONTENT_REFUSED'),
  })
  await tap('.goods-card .btn', button('上架'))
  await until(() => device.said().includes('内容含有不合适的信息，请修改后再试'))
  expect(document.querySelector('.snackbar')).toBeNull()
})

test('a copy opens as a form', async () => {
  const device = watchDevice()
  const { inputs } = await openProducts({
    ...list(goodsCard('a')),
    'seller.copyProduct': () => ({ product: goodsOf({ id: 'copy', state: 'DRAFT' }) }),
  })
  await tap('.goods-card .btn', button('更多'))
  await tap('.more-sheet .cell', 2)
  await until(() => device.opened().length === 1)
  expect(inputs('seller.copyProduct')).toEqual([{ productId: 'a' }])
  expect(device.opened()).toEqual(['/packages/goods/pages/product/index?id=copy'])
})

test('moving one place is offered in the shop’s own order only', async () => {
  watchDevice()
  const { inputs } = await openProducts({
    ...list(goodsCard('a')),
    'seller.moveProduct': () => ({}),
  })
  await tap('.goods-card .btn', button('更多'))
  expect(texts('.more-sheet .cell__title').slice(3)).toEqual(['置顶'])
  await tap('.sheet__close')
  await tap('.seller-products__sort', 1)
  await until(() => document.querySelector('.goods-card') !== null)
  await tap('.goods-card .btn', button('更多'))
  expect(texts('.more-sheet .cell__title').slice(3)).toEqual(['置顶', '上移一位', '下移一位'])
  await tap('.more-sheet .cell', 5)
  await until(() => document.querySelector('.sheet') === null)
  expect(inputs('seller.moveProduct')).toEqual([{ productId: 'a', to: 'DOWN' }])
})

test('a supplier’s operator sees the list and the stock only', async () => {
  const device = watchDevice()
  await openProducts(list(goodsCard('a')), colleague('SUPPLIER'))
  expect(texts('.goods-card .btn')).toEqual(['库存'])
  expect(document.querySelector('.bottom-bar')).toBeNull()
  expect(document.querySelector('.seller-products__categories')).toBeNull()
  await tap('.goods-card__top')
  expect(device.opened()).toEqual(['/packages/goods/pages/stock/index?productId=a'])
})
