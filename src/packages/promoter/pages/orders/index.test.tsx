import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../../../tests/client/fake-cloud'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  until,
} from '../../../../../tests/client/mount-page'
import { touchedOrder } from '../../../../../tests/client/network'
import TouchedOrdersPage from './index'

async function openOrders(answer: NonNullable<Answers['referral.touchedOrders']>) {
  const cloud = fakeCloud({ 'referral.touchedOrders': answer })
  await mountPage(TouchedOrdersPage)
  await until(() => document.querySelector('.touched-order, .empty') !== null)
  return cloud
}

test('says of each order whether it counts for me, and why in a few words', async () => {
  const device = watchDevice()
  await openOrders(() => ({
    items: [
      touchedOrder(),
      touchedOrder({ ref: 'r2', earned: false, amount: null, reason: 'LAST_TOUCH' }),
      touchedOrder({ ref: 'r3', refunded: true, amount: 0 as never }),
    ],
    nextCursor: null,
  }))
  expect(texts('.touched-order .tag')).toEqual(['已计入', '未计入', '已退款'])
  expect(texts('.touched-order .price')).toEqual(['29.9'])
  expect(texts('.touched-order__because')).toEqual([
    '好友由你带来',
    '下单前最后打开的是别人的分享',
    '订单已全额退款，不计入成交',
  ])
  await tap('.touched-order', 1)
  expect(device.opened()).toEqual(['/packages/promoter/pages/why/index?ref=r2'])
})

test('the end of the list asks for more', async () => {
  await openOrders(({ cursor }) =>
    cursor === undefined
      ? { items: [touchedOrder()], nextCursor: 'next' }
      : { items: [touchedOrder({ ref: 'r2' })], nextCursor: null },
  )
  await tellPage('onReachBottom')
  await until(() => texts('.touched-order').length === 2)
})

test('no order yet says what will stand here', async () => {
  await openOrders(() => ({ items: [], nextCursor: null }))
  expect(textOf('.empty__title')).toBe('还没有成交')
})
