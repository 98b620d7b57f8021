import { notify, paymentOf } from './notify'
import { createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeEach(async () => {
  scene = await createScene(10)
  buyer = await scene.person()
})
afterEach(() => scene.close())

/** Paid, and refunded by the seller in the merchant platform, before any of it was told to us. */
async function refundedUnseen() {
  const orderId = await scene.order(buyer, { 'p1-1': 2 })
  const prepayId = await scene.prepay(buyer, orderId)
  scene.faults.dropNext = 100
  await scene.payAt(buyer, prepayId)
  await scene.store.update('wechat_pay_orders', { _id: orderId }, { $set: { state: 'REFUND' } })
  return orderId
}

const alertsOf = (orderId: string) =>
  scene.store.find('alerts', { _id: { $gte: 'A', $lt: 'a' }, orderId })

async function expectClosed(orderId: string) {
  const order = await scene.orderOf(orderId)
  expect(order).toMatchObject({
    state: 'CLOSED',
    payment: { amount: 2600 },
    refund: { state: 'SUCCESS', amount: 2600, reason: 'REFUNDED_ELSEWHERE' },
    slotKey: orderId,
    outbox: [],
  })
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, sold: 0, holds: {} })
  expect(await alertsOf(orderId)).toMatchObject([{ kind: 'REFUNDED_ELSEWHERE' }])
  expect(await scene.refunds()).toEqual([])
  return order
}

it('closes at its expiry, once and for all, and tells the seller once', async () => {
  const orderId = await refundedUnseen()
  await scene.later(16 * MINUTE)
  const order = await expectClosed(orderId)
  const kinds = order.timeline.map(({ kind }) => kind)
  expect(kinds).toEqual(['CREATED', 'PAID', 'CLOSED', 'REFUNDED'])
  scene.logs.length = 0
  await scene.tick('jobs')
  expect(scene.logs[0]).toMatchObject({ job: 'close-unpaid', done: 0, postponed: 0, failed: 0 })
})

it.each([
  ['order.cancel', 'ok'],
  ['order.checkPayment', 'ok'],
  ['order.prepay', 'ORDER_NOT_PAYABLE'],
] as const)('is found out by %s too', async (endpoint, outcome) => {
  const orderId = await refundedUnseen()
  expect(await scene.outcome(buyer.openid, endpoint, { orderId })).toBe(outcome)
  await expectClosed(orderId)
})

it('is not shipped by the notification of its payment that comes afterwards', async () => {
  const orderId = await refundedUnseen()
  await scene.ok(buyer.openid, 'order.checkPayment', { orderId })
  const before = await expectClosed(orderId)
  const late = { transaction_id: before.payment?.transactionId }
  expect((await notify(scene, await paymentOf(scene, orderId, late))).status).toBe(204)
  expect(await scene.orderOf(orderId)).toEqual(before)
})

it('after it was closed here is neither revived nor refunded again', async () => {
  const orderId = await refundedUnseen()
  await scene.store.update('wechat_pay_orders', { _id: orderId }, { $set: { state: 'NOTPAY' } })
  await scene.ok(buyer.openid, 'order.cancel', { orderId })
  await scene.store.update('wechat_pay_orders', { _id: orderId }, { $set: { state: 'REFUND' } })
  expect(await scene.ok(buyer.openid, 'order.checkPayment', { orderId })).toEqual({
    state: 'CLOSED',
  })
  const { timeline, closeReason } = await expectClosed(orderId)
  expect(timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'CLOSED', 'PAID', 'REFUNDED'])
  expect(closeReason).toBe('CANCELLED')
})
