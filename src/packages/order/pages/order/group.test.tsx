import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { forming, group, orderGroup } from '../../../../../tests/client/groups'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { orderDetail, refundOf } from '../../../../../tests/client/orders'
import OrderPage from './index'

type Detail = ReturnType<typeof orderDetail>

async function openOrder(over: Partial<Detail>, answers: Answers = {}) {
  const cloud = fakeCloud({
    'order.get': () => orderDetail({ transactionId: '42', group: orderGroup(), ...over }),
    'shop.getGroup': () => group(),
    ...answers,
  })
  await mountPage(OrderPage, { id: 'o1' })
  await until(() => document.querySelector('.order-head') !== null)
  const asked = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, asked }
}

test('in a forming group: says how many are missing and leads to it', async () => {
  const device = watchDevice()
  await openOrder({ state: 'GROUPING' })
  expect(textOf('.order-head__state')).toBe('拼团中')
  expect(textOf('.order-head__next')).toContain('人满就发货')
  await until(() => textOf('.cell').startsWith('3 人团还差 2 人，剩余 '))
  await tap('.cell')
  await tap('.bottom-bar .btn', 1)
  expect(device.opened()).toEqual([
    '/pages/group/index?id=g1&opened=yes',
    '/pages/group/index?id=g1',
  ])
})

test('may leave it', async () => {
  watchDevice()
  answerConfirm(true)
  const { cloud, asked } = await openOrder(
    { state: 'GROUPING' },
    { 'order.leaveGroup': () => ({ state: 'CLOSED' }) },
  )
  cloud.answers['order.get'] = () =>
    orderDetail({
      state: 'CLOSED',
      closeReason: 'LEFT_GROUP',
      refund: refundOf('SUBMITTED'),
      group: orderGroup(),
    })
  await tap('.bottom-bar .btn')
  await until(() => textOf('.order-head__next').startsWith('你已退团，款项将原路退回'))
  expect(asked('order.leaveGroup')).toEqual([{ orderId: 'o1' }])
})

test('paid without a seat: by when, another group or the money', async () => {
  const device = watchDevice()
  const [line] = orderDetail().lines
  const { asked } = await openOrder(
    {
      state: 'PAID',
      lines: [{ ...line!, skuId: 'wm', price: 4900 as never }],
      group: orderGroup({ waitUntil: Date.now() + 3_600_000 }),
    },
    {
      'shop.formingGroups': () => ({ groups: [forming('g2')] }),
      'order.chooseGroup': () => refuse('GROUP_FULL'),
    },
  )
  expect(textOf('.order-head__state')).toBe('待选团')
  expect(textOf('.order-head__next')).toMatch(/\d\d:\d\d 前没有选择，会自动全额退款/)
  expect(texts('.bottom-bar .btn')).toEqual(['不拼了，退款', '选择其他团'])
  await tap('.bottom-bar .btn', 1)
  await until(() => texts('.forming-group').length === 1)
  await tap('.forming-group .btn')
  await until(() => device.said().includes('手慢了，这个团已满，换一个团或自己开团吧'))
  expect(asked('order.chooseGroup')).toEqual([{ orderId: 'o1', groupId: 'g2' }])
  expect(device.opened()).toEqual([])
})

test('a group that failed says so, and that the money is back', async () => {
  await openOrder({ state: 'CLOSED', closeReason: 'GROUP_FAILED', refund: refundOf('SUCCESS') })
  expect(textOf('.order-head__state')).toBe('已退款')
  expect(textOf('.order-head__next')).toContain('拼团未成功，款项已原路退回')
})

test('a leader’s unpaid order has no group to show yet, and gives up a seat', async () => {
  const { asked } = await openOrder({
    state: 'CREATED',
    transactionId: null,
    group: orderGroup({ role: 'LEADER' }),
  })
  expect(texts('.bottom-bar .btn')).toEqual(['放弃名额', '去付款'])
  expect(asked('shop.getGroup')).toEqual([])
})
