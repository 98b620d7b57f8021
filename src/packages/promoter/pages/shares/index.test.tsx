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
import { codeOf, myShare } from '../../../../../tests/client/network'
import SharesPage from './index'

async function openShares(answer: Answers['referral.myShares']) {
  const cloud = fakeCloud({ ...(answer && { 'referral.myShares': answer }) })
  await mountPage(SharesPage)
  await until(() => document.querySelector('.share-row, .empty') !== null)
  return cloud
}

test('says of each share what came of it, and what all brought together', async () => {
  const device = watchDevice()
  await openShares(() => ({
    items: [
      myShare(1),
      myShare(2, { channel: 'poster', product: null, orders: 0, amount: 0 as never }),
      myShare(3, { target: { kind: 'shop' }, product: null, channel: 'moments' }),
    ],
    nextCursor: null,
  }))
  expect(texts('.share-row__title')).toEqual(['阳山水蜜桃', '内容已下架', '整个小店'])
  expect(texts('.share-row .tag')).toEqual(['商品 · 微信聊天', '商品 · 海报', '店铺 · 朋友圈'])
  expect(textOf('.share-sum__title')).toBe('共 3 次分享')
  expect(texts('.share-sum .figure__value')).toEqual(['30', '12', '2', '¥59.8'])
  expect(texts('.share-row .figure__value').slice(0, 4)).toEqual(['10', '4', '1', '¥29.9'])
  await tap('.share-row', 1)
  await tap('.cell', 0)
  expect(device.opened()).toEqual([
    `/packages/promoter/pages/tree/index?code=${codeOf(2)}`,
    '/packages/promoter/pages/orders/index',
  ])
})

test('the end of the list asks for more', async () => {
  await openShares(({ cursor }) =>
    cursor === undefined
      ? { items: [myShare(1)], nextCursor: 'next' }
      : { items: [myShare(2)], nextCursor: null },
  )
  expect(textOf('.share-sum__title')).toBe('最近 1 次分享')
  await tellPage('onReachBottom')
  await until(() => texts('.share-row').length === 2)
  expect(textOf('.share-sum__title')).toBe('共 2 次分享')
})

test('who has not shared yet is invited', async () => {
  const device = watchDevice()
  await openShares(() => ({ items: [], nextCursor: null }))
  expect(textOf('.empty__title')).toBe('还没有人打开你的分享')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})

test('says what failed and tries again', async () => {
  const cloud = await openShares(() => refuse<'referral.myShares'>('BUSY'))
  cloud.answers['referral.myShares'] = () => ({ items: [myShare(1)], nextCursor: null })
  await tap('.empty__action')
  await until(() => texts('.share-row').length === 1)
})
