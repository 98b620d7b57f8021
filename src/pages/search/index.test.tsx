import Taro from '@tarojs/taro'
import { clearSearchHistory, searchHistory } from '@/features/catalogue/search-history'
import { fakeCloud } from '../../../tests/client/fake-cloud'
import {
  fire,
  mountPage,
  tap,
  tellPage,
  texts,
  textOf,
  until,
} from '../../../tests/client/mount-page'
import { card, home } from '../../../tests/client/samples'
import SearchPage from './index'

/** A shop in which only 茶 is found. */
const open = async (params: Record<string, string> = {}) => {
  const cloud = fakeCloud({
    'shop.home': () => home,
    'shop.listProducts': ({ keyword, categoryId, sort }) => ({
      items: keyword === '茶' || categoryId || sort === 'sales' ? [card(1)] : [],
      nextCursor: null,
    }),
  })
  await mountPage(SearchPage, params)
  return {
    inputs: () =>
      cloud.calls
        .filter(({ endpoint }) => endpoint === 'shop.listProducts')
        .map(({ input }) => input),
  }
}

async function search(word: string): Promise<void> {
  await fire('.search-field__input', 'input', { value: word })
  await tap('.search-field__go')
}

beforeEach(() => {
  clearSearchHistory()
  jest.spyOn(Taro, 'pageScrollTo').mockResolvedValue({ errMsg: 'ok' })
  jest.spyOn(Taro, 'setNavigationBarTitle').mockResolvedValue({ errMsg: 'ok' })
})

test('finds, and remembers the word', async () => {
  const { inputs } = await open()
  await search(' 茶 ')
  await until(() => texts('.product-card').length === 1)
  expect(inputs()).toEqual([{ keyword: '茶', sort: 'recommended', limit: 20 }])
  expect(searchHistory.get()).toEqual(['茶'])
})

test('a blank word searches for nothing', async () => {
  const { inputs } = await open()
  await search('   ')
  expect(inputs()).toEqual([])
  expect(searchHistory.get()).toEqual([])
})

test('what is not found says so, and shows what others buy', async () => {
  await open()
  await search('没有')
  await until(() => textOf('.empty__title') === '没有找到相关的商品')
  await until(() => texts('.product-card').length === 1)
})

test('a second tap on the price turns the order round', async () => {
  const { inputs } = await open({ categoryId: 'fruit', categoryName: '水果' })
  await until(() => texts('.product-card').length === 1)
  await tap('.tabs__item', 3)
  await tap('.tabs__item', 3)
  await until(() => textOf('.tabs__item--active') === '价格 ↓')
  await until(() => inputs().length === 3)
  expect(inputs().map((input) => (input as { sort: string }).sort)).toEqual([
    'recommended',
    'priceAsc',
    'priceDesc',
  ])
})

test('pulling down asks for the results anew', async () => {
  const ended = jest.spyOn(Taro, 'stopPullDownRefresh').mockReturnValue(undefined)
  const { inputs } = await open({ keyword: '茶' })
  await until(() => texts('.product-card').length === 1)
  await tellPage('onPullDownRefresh')
  await until(() => ended.mock.calls.length === 1)
  expect(inputs()).toHaveLength(2)
})
