import { journey } from './journey'
import {
  cardCount,
  cards,
  cutSearch,
  makePagesSmall,
  openSearch,
  scrollToEnd,
  search,
  sortBy,
  titles,
} from './search-page'
import { button, pricesAt, shown, textOf } from './shopping'

jest.setTimeout(120_000)

const PRODUCTS = 30
const PAGE = 20

const at = journey()

test('finds products by Chinese words, says when there is none, and remembers the words', async () => {
  const { phone } = at
  await openSearch(phone)
  await search(phone, '乌龙')
  expect(await cardCount(phone, 1)).toBe(1)
  expect(await titles(phone)).toEqual(['桂花乌龙冷泡茶 三角茶包 冷水就能泡'])
  await search(phone, '咖啡')
  expect(await cardCount(phone, 2)).toBe(2)
  expect((await titles(phone)).every((title) => title.includes('咖啡'))).toBe(true)
  await search(phone, '拖拉机')
  await shown(phone, '.empty__title').filter({ hasText: '没有找到相关的商品' }).waitFor()
  expect(await shown(phone, '.search-results__list').count()).toBe(0)

  await shown(phone, '.search-field__clear').click()
  await shown(phone, '.search-start__chip').filter({ hasText: '乌龙' }).click()
  expect(await cardCount(phone, 1)).toBe(1)
})

test('a category in each order of prices, every time the same goods', async () => {
  const { phone } = at
  await shown(phone, '.home-category').filter({ hasText: '茶饮咖啡' }).click()
  expect(await cardCount(phone, 5)).toBe(5)
  const goods = (await titles(phone)).sort()
  await sortBy(phone, '价格', '价格 ↑')
  const rising = await pricesAt(phone, '.product-card .price')
  expect(rising).toEqual([...rising].sort((a, b) => a - b))
  expect(new Set(rising).size).toBeGreaterThan(1)
  await sortBy(phone, '价格', '价格 ↓')
  expect(await pricesAt(phone, '.product-card .price')).toEqual([...rising].reverse())
  expect((await titles(phone)).sort()).toEqual(goods)
})

test('the shop goes on as one scrolls, to its end, each product once', async () => {
  const { phone, stage } = at
  expect(await cardCount(phone, PAGE)).toBe(PAGE)
  await scrollToEnd(stage)
  expect(await cardCount(phone, PRODUCTS)).toBe(PRODUCTS)
  expect(new Set(await titles(phone)).size).toBe(PRODUCTS)
})

test('so does a search', async () => {
  const { phone, stage } = at
  await openSearch(phone)
  const asked = await makePagesSmall(stage.page, 6)
  await search(phone, '不')
  await cards(phone).first().waitFor()
  await scrollToEnd(stage)
  const found = await titles(phone)
  expect(found.length).toBeGreaterThan(12)
  expect(new Set(found).size).toBe(found.length)
  expect(asked()).toBe(Math.ceil(found.length / 6))
})

test('a search that gets no answer says so and can be tried again', async () => {
  const { phone, stage } = at
  await openSearch(phone)
  const mend = await cutSearch(stage.page)
  await search(phone, '芒果')
  await shown(phone, '.empty__title').filter({ hasText: '没能加载出来' }).waitFor()
  expect(await textOf(phone, '.empty__hint')).toContain('网络')
  await mend()
  await button(phone, '重新加载').click()
  expect(await cardCount(phone, 1)).toBe(1)
  expect(await titles(phone)).toEqual(['海南贵妃芒果 树熟带红晕 细腻无丝'])
})
