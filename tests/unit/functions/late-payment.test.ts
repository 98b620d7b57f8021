import { notify } from './notify'
import { ALL_OVER, createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeEach(async () => {
  scene = await createScene(2)
  buyer = await scene.person()
})
afterEach(() => scene.close())

/** An order that was cancelled here while its buyer could still pay there. */
async function cancelledYetPayable() {
  const orderId = await scene.order(buyer, { 'p1-1': 2 })
  const prepayId = await scene.prepay(buyer, orderId)
  await scene.ok(buyer.openid, 'order.cancel', { orderId })
  await scene.reopen(orderId)
  return { orderId, prepayId }
}

it('of a closed order gets its pieces again when they are there (fault 6)', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  expect((await scene.stockOf('p1-1')).available).toBe(2)
  scene.faults.duplicate = 4
  await scene.payAt(buyer, prepayId)
  await scene.later(2 * MINUTE)
  const order = await scene.orderOf(orderId)
  expect(order).toMatchObject({ state: 'TO_SHIP', refund: null, closeReason: null, outbox: [] })
  expect(order.timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'CLOSED', 'PAID', 'TO_SHIP'])
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 0, sold: 2, holds: {} })
  await scene.expectConserved()
})

it('of a closed order is refunded exactly once when the pieces are gone', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  const other = await scene.person()
  const taken = await scene.order(other, { 'p1-1': 1 })
  scene.faults.duplicate = 4
  await scene.payAt(buyer, prepayId)
  await scene.later(2 * MINUTE, 8)
  const order = await scene.orderOf(orderId)
  expect(order).toMatchObject({
    state: 'CLOSED',
    refund: { no: `R${orderId}`, state: 'SUCCESS', amount: 2600 },
    outbox: [],
  })
  expect(order.timeline.filter(({ kind }) => kind === 'REFUNDED')).toHaveLength(1)
  expect(await scene.refunds()).toHaveLength(1)
  const seen = await scene.ok(buyer.openid, 'order.get', { orderId })
  expect(seen.refund).toEqual({ state: 'SUCCESS', amount: 2600 })
  expect(Object.keys((await scene.stockOf('p1-1')).holds)).toEqual([taken])
  await scene.expectConserved()
})

it('is refunded under the same number when the answer is lost (fault 14)', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  await scene.order(await scene.person(), { 'p1-1': 1 })
  scene.faults.loseAnswers = 1
  await scene.payAt(buyer, prepayId)
  expect((await scene.orderOf(orderId)).refund?.state).toBe('APPROVED')
  await scene.later(2 * MINUTE, 8)
  expect((await scene.orderOf(orderId)).refund?.state).toBe('SUCCESS')
  expect(await scene.refunds()).toHaveLength(1)
})

it('whose refund ends abnormal is told to the seller and tried again', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  await scene.order(await scene.person(), { 'p1-1': 1 })
  scene.faults.refundAbnormal = true
  await scene.payAt(buyer, prepayId)
  await scene.later(2 * MINUTE, 8)
  expect((await scene.orderOf(orderId)).refund?.state).toBe('ABNORMAL')
  expect(
    await scene.store.find('alerts', { _id: `REFUND_ABNORMAL:${orderId}:ended` }),
  ).toHaveLength(1)
  scene.faults.refundAbnormal = false
  await scene.later(60 * MINUTE, 8)
  expect((await scene.orderOf(orderId)).refund?.state).toBe('SUCCESS')
  expect(await scene.refunds()).toHaveLength(1)
})

it('is not undone by refund notifications that are late, repeated or another’s', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  await scene.order(await scene.person(), { 'p1-1': 1 })
  await scene.payAt(buyer, prepayId)
  await scene.later(2 * MINUTE, 8)
  const before = await scene.orderOf(orderId)
  expect(before.refund?.state).toBe('SUCCESS')
  const told = {
    mchid: scene.keys.mchid,
    out_trade_no: orderId,
    out_refund_no: `R${orderId}`,
    refund_status: 'SUCCESS',
    amount: { total: 2600, refund: 2600 },
  }
  const again = (more: object = {}, eventType = 'REFUND.SUCCESS') =>
    notify(scene, { ...told, ...more }, { eventType })
  expect((await again()).status).toBe(204)
  expect((await again({ refund_status: 'ABNORMAL' }, 'REFUND.ABNORMAL')).status).toBe(204)
  expect((await again({ amount: { total: 2600, refund: 1 } })).message).toBe('REFUND_MISMATCH')
  expect((await again({ mchid: '1900000009' })).message).toBe('BAD_CONTENT')
  expect(await scene.orderOf(orderId)).toEqual(before)
})

it('that its buyer asks about is settled by the query', async () => {
  const { orderId, prepayId } = await cancelledYetPayable()
  scene.faults.dropNext = 1
  await scene.payAt(buyer, prepayId)
  expect(await scene.ok(buyer.openid, 'order.checkPayment', { orderId })).toEqual({
    state: 'TO_SHIP',
  })
  await scene.later(ALL_OVER)
  expect(await scene.stockOf('p1-1')).toMatchObject({ sold: 2, holds: {} })
})
