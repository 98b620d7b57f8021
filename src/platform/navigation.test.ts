import Taro from '@tarojs/taro'
import { go, replaceWith } from './navigation'

beforeEach(() => {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([])
})
afterEach(() => jest.restoreAllMocks())

test('the second of two quick taps opens nothing; later the page opens again', async () => {
  let opened = () => {}
  const open = jest.spyOn(Taro, 'navigateTo').mockReturnValue(
    new Promise((resolve) => {
      opened = () => resolve({ errMsg: 'ok' })
    }),
  )
  go('product', { id: 'a' })
  go('product', { id: 'a' })
  expect(open).toHaveBeenCalledTimes(1)
  opened()
  await new Promise((resolve) => setTimeout(resolve, 0))
  go('product', { id: 'a' })
  expect(open).toHaveBeenCalledTimes(2)
})

test('a page that failed to open can be asked for again', async () => {
  const open = jest.spyOn(Taro, 'navigateTo').mockRejectedValue({ errMsg: 'fail' })
  go('product', { id: 'b' })
  await new Promise((resolve) => setTimeout(resolve, 0))
  go('product', { id: 'b' })
  expect(open).toHaveBeenCalledTimes(2)
})

test('the eleventh page takes the place of the tenth', () => {
  const tenth = Array.from({ length: 10 }, () => ({})) as Taro.Page[]
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(tenth)
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  const replace = jest.spyOn(Taro, 'redirectTo').mockResolvedValue({ errMsg: 'ok' })
  go('product', { id: 'c' })
  expect(replace).toHaveBeenCalledWith({ url: '/pages/product/index?id=c' })
  expect(open).not.toHaveBeenCalled()
})

test('Moments show one page: nothing opens, and the person is told the way', () => {
  document.documentElement.dataset.wxScene = '1154'
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' })
  const tab = jest.spyOn(Taro, 'switchTab').mockResolvedValue({ errMsg: 'ok' })
  const replace = jest.spyOn(Taro, 'redirectTo').mockResolvedValue({ errMsg: 'ok' })
  const told = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })
  go('product', { id: 'a' })
  go('shop')
  replaceWith('product', { id: 'a' })
  delete document.documentElement.dataset.wxScene
  expect([open, tab, replace].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0])
  expect(told.mock.calls.map(([options]) => options?.title)).toEqual([
    '请点下方「前往小程序」查看',
    '请点下方「前往小程序」查看',
  ])
})
