import Taro from '@tarojs/taro'
import { queryClient } from '@/lib/query-client'
import { fakeCloud, refuse } from '../../../tests/client/fake-cloud'
import { mountPage, tap, tellPage, textOf, texts, until } from '../../../tests/client/mount-page'
import { card, home } from '../../../tests/client/samples'
import ShopPage from './index'

const firstPage = () => ({ items: [card(1), card(2)], nextCursor: null })

test('shows a skeleton, then header and products together', async () => {
  let answer = () => {}
  const held = new Promise<typeof home>((resolve) => {
    answer = () => resolve(home)
  })
  const cloud = fakeCloud({ 'shop.home': () => held, 'shop.listProducts': firstPage })
  await mountPage(ShopPage)
  await until(() => cloud.calls.length === 2)
  expect(texts('.product-card')).toEqual([])
  expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(0)
  answer()
  await until(() => texts('.product-card__title').length === 2)
  expect(texts('.product-card__title')).toEqual(['商品 1', '商品 2'])
  expect(textOf('.home-category__name')).toBe('生鲜水果')
  expect(textOf('.list-end')).toBe('已经到底啦')
  expect(document.querySelector('.skeleton')).toBeNull()
  expect(cloud.calls.find(({ endpoint }) => endpoint === 'shop.listProducts')?.input).toEqual({
    sort: 'recommended',
    limit: 20,
  })
})

test('says what failed and loads after a retry', async () => {
  const cloud = fakeCloud({
    'shop.home': () => refuse<'shop.home'>('BUSY'),
    'shop.listProducts': firstPage,
  })
  await mountPage(ShopPage)
  await until(() => textOf('.empty__hint') === '人太多啦，请稍后再试一次')
  cloud.answers['shop.home'] = () => home
  await tap('.empty__action')
  await until(() => texts('.product-card').length === 2)
})

test('a shop without products says so', async () => {
  fakeCloud({
    'shop.home': () => home,
    'shop.listProducts': () => ({ items: [], nextCursor: null }),
  })
  await mountPage(ShopPage)
  await until(() => textOf('.empty__title') === '小店正在上新')
})

test('a tap on a product opens it', async () => {
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  fakeCloud({ 'shop.home': () => home, 'shop.listProducts': firstPage })
  await mountPage(ShopPage)
  await until(() => texts('.product-card').length === 2)
  await tap('.product-card', 1)
  expect(open).toHaveBeenCalledWith({ url: '/pages/product/index?id=p2' })
})

test('the end of the page asks for the next one, a pull for everything anew', async () => {
  const cloud = fakeCloud({
    'shop.home': () => home,
    'shop.listProducts': ({ cursor }) =>
      cursor === undefined
        ? { items: [card(1)], nextCursor: 'second' }
        : { items: [card(2)], nextCursor: null },
  })
  await mountPage(ShopPage)
  await until(() => texts('.product-card').length === 1)
  await tellPage('onReachBottom')
  await until(() => texts('.product-card').length === 2)
  expect(cloud.calls.at(-1)?.input).toMatchObject({ cursor: 'second' })
  await tellPage('onReachBottom')
  const before = cloud.calls.length
  await tellPage('onPullDownRefresh')
  await until(() => texts('.product-card').length === 1)
  await until(() => cloud.calls.length === before + 2)
  const asked = cloud.calls.slice(before)
  expect(asked.map(({ endpoint }) => endpoint).sort()).toEqual(['shop.home', 'shop.listProducts'])
  expect(asked.some(({ input }) => 'cursor' in (input as object))).toBe(false)
})

test('behind another page the shop asks for nothing', async () => {
  const cloud = fakeCloud({ 'shop.home': () => home, 'shop.listProducts': firstPage })
  await mountPage(ShopPage)
  await until(() => texts('.product-card').length === 2)
  await tellPage('componentDidHide')
  await queryClient.invalidateQueries()
  expect(cloud.calls).toHaveLength(2)
  await tellPage('componentDidShow')
  await until(() => cloud.calls.length === 4)
})
