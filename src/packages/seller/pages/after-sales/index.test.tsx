import Taro from '@tarojs/taro'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  until,
} from '../../../../../tests/client/mount-page'
import { afterSalePage, sellerAfterSaleOf } from '../../../../../tests/client/seller-orders'
import SellerAfterSalesPage from './index'

type AfterSale = ReturnType<typeof sellerAfterSaleOf>

const listOf =
  (...requests: AfterSale[]) =>
  () =>
    afterSalePage('o1', ...requests)

async function openAfterSales(answers: Answers, query: Record<string, string> = {}) {
  const device = watchDevice()
  const cloud = fakeCloud(answers)
  await mountPage(SellerAfterSalesPage, query)
  await until(() => document.querySelector('.after-sale, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, device, inputs }
}

test('waits with a skeleton', async () => {
  fakeCloud({ 'seller.listAfterSales': () => new Promise(() => undefined) })
  await mountPage(SellerAfterSalesPage)
  expect(document.querySelectorAll('.skeleton')).toHaveLength(3)
})

test('each tab asks for its own; a link may name the first one', async () => {
  const { inputs } = await openAfterSales(
    { 'seller.listAfterSales': listOf(sellerAfterSaleOf()) },
    { tab: 'MONEY' },
  )
  expect(textOf('.tabs__item--active')).toBe('退款中')
  await tap('.tabs__item', 0)
  await until(() => inputs('seller.listAfterSales').length === 2)
  expect(inputs('seller.listAfterSales')).toEqual([
    { tab: 'MONEY', limit: 10 },
    { tab: 'SELLER', limit: 10 },
  ])
})

test('a card tells all that an answer needs, and leads to its order', async () => {
  const shown = jest.spyOn(Taro, 'previewImage').mockResolvedValue({ errMsg: 'ok' })
  const pictures = ['cloud://env.bucket/after-sale/1.jpg', 'cloud://env.bucket/after-sale/2.jpg']
  const { device } = await openAfterSales({
    'seller.listAfterSales': listOf(
      sellerAfterSaleOf({ reason: 'DAMAGED', note: '压坏了', pictures, pieces: 'SHIPPED' }),
    ),
  })
  const words = textOf('.after-sale')
  for (const part of [
    '仅退款',
    '待处理',
    '阳山水蜜桃',
    '收到时已破损 · 已发货',
    '压坏了',
    '申请退款 ¥39.9',
    '会自动同意',
  ]) {
    expect(words).toContain(part)
  }
  await tap('.after-sale__picture', 1)
  expect(shown.mock.calls[0]?.[0]).toMatchObject({
    urls: ['./storage/after-sale/1.jpg', './storage/after-sale/2.jpg'],
    current: './storage/after-sale/2.jpg',
  })
  await tap('.goods-line')
  expect(device.opened()).toEqual(['/packages/seller/pages/order/index?id=o1'])
})

test.each([
  ['AWAITING_RETURN', '申请自动关闭'],
  ['REFUNDING', '微信支付正在退款'],
  ['REJECTED', '拒绝原因：不符'],
] as const)('%s: nothing to do, and what comes next', async (state, words) => {
  await openAfterSales({
    'seller.listAfterSales': listOf(sellerAfterSaleOf({ state, answer: '不符' })),
  })
  expect(texts('.after-sale .btn')).toEqual([])
  expect(textOf('.after-sale__next')).toContain(words)
})

test('the end of the page brings the next ones; a fault is said and can be tried again', async () => {
  const { cloud } = await openAfterSales({ 'seller.listAfterSales': () => refuse('BUSY') })
  cloud.answers['seller.listAfterSales'] = ({ cursor }) =>
    cursor === undefined
      ? { ...afterSalePage('o1', sellerAfterSaleOf()), nextCursor: 'next' }
      : afterSalePage('o2', sellerAfterSaleOf())
  await tap('.empty__action')
  await until(() => texts('.after-sale').length === 1)
  await tellPage('onReachBottom')
  await until(() => texts('.after-sale').length === 2)
})
