import { afterSaleOf, requestsOf } from '../../../../../tests/client/after-sales'
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
import AfterSalesPage from './index'

async function openList(list: NonNullable<Answers['order.listAfterSales']>) {
  const cloud = fakeCloud({ 'order.listAfterSales': list })
  await mountPage(AfterSalesPage)
  await until(() => document.querySelector('.request-card, .empty') !== null)
  return cloud
}

test('says of each how it stands and what comes, and leads to it', async () => {
  const device = watchDevice()
  await openList(() => ({
    items: [
      requestsOf('o1', afterSaleOf(), afterSaleOf({ id: 's2', state: 'AWAITING_RETURN' })),
      requestsOf('o2', afterSaleOf({ kind: 'EXCHANGE', state: 'EXCHANGED', dueAt: null })),
    ],
    nextCursor: null,
  }))
  expect(texts('.request-card__state')).toEqual(['等商家处理', '请寄回商品', '换货完成'])
  expect(texts('.request-card__money')).toEqual(['¥39.9', '¥39.9', ''])
  expect(texts('.request-card__due')).toEqual([
    '2 天 5 小时 内商家没有处理，会自动同意',
    '2 天 5 小时 内没有填写运单号，申请会自动关闭',
    '',
  ])
  await tap('.request-card', 1)
  expect(device.opened()).toEqual(['/packages/order/pages/after-sale/index?orderId=o1&id=s2'])
})

test('the end of the page brings the next ones', async () => {
  await openList(({ cursor }) =>
    cursor === undefined
      ? { items: [requestsOf('o1', afterSaleOf())], nextCursor: 'next' }
      : { items: [requestsOf('o2', afterSaleOf())], nextCursor: null },
  )
  await tellPage('onReachBottom')
  await until(() => texts('.request-card').length === 2 && textOf('.list-end') === '已经到底啦')
})

test('none yet leads to the orders', async () => {
  const device = watchDevice()
  await openList(() => ({ items: [], nextCursor: null }))
  expect(textOf('.empty__title')).toBe('还没有售后')
  await tap('.empty__action')
  expect(device.opened()).toEqual(['/packages/order/pages/orders/index'])
})

test('a fault is said and can be tried again', async () => {
  const cloud = await openList(() => refuse('BUSY'))
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers['order.listAfterSales'] = () => ({
    items: [requestsOf('o1', afterSaleOf())],
    nextCursor: null,
  })
  await tap('.empty__action')
  await until(() => texts('.request-card').length === 1)
})
