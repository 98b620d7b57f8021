import Taro from '@tarojs/taro'
import { go } from './navigation'

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
