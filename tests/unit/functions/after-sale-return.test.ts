import { fen } from '@domain/money'
import { aParcel, type AfterSaleScene, createAfterSaleScene, DAY } from './after-sale-scene'
import { type Buyer, MINUTE } from './order-scene'

let scene: AfterSaleScene
let buyer: Buyer
let orderId: string
const one = () => ({ orderId, afterSaleId: 's1' })
beforeEach(async () => {
  scene = await createAfterSaleScene()
  buyer = await scene.person()
  orderId = await scene.paid(buyer, { 'p1-1': 2 })
  await scene.ship(orderId)
})
afterEach(() => scene.close())

const ask = (kind: 'RETURN' | 'EXCHANGE') =>
  scene.request(buyer, orderId, { 'p1-1': 1 }, { kind, pieces: 'SHIPPED', reason: 'DAMAGED' })

async function sendBack(kind: 'RETURN' | 'EXCHANGE') {
  await ask(kind)
  await scene.ask('seller.approveAfterSale', one())
  await scene.ok(buyer.openid, 'order.sendReturn', { ...one(), parcel: aParcel() })
}

const stateOf = async () => (await scene.requestOf(orderId)).state

describe('a return', () => {
  it('shows both sides each state and the next step', async () => {
    await ask('RETURN')
    const { afterSale } = await scene.ask('seller.approveAfterSale', one())
    expect(afterSale).toMatchObject({
      state: 'AWAITING_RETURN',
      returnTo: { name: '仓库', detail: '仓前街 8 号' },
      dueAt: scene.clock.now() + 7 * DAY,
      timeline: [{ by: 'BUYER' }, { by: 'STAFF' }],
    })
    const seen = await scene.ok(buyer.openid, 'order.get', { orderId })
    expect(seen).toMatchObject({ afterSaleStage: 'BUYER', afterSales: [afterSale] })
    const whole = await scene.ask('seller.getOrder', { orderId })
    expect(whole.order.afterSales).toEqual([afterSale])
  })

  it('is paid back and put into the stock once it was looked at', async () => {
    await sendBack('RETURN')
    const { afterSale } = await scene.ask('seller.acceptReturn', { ...one(), restock: true })
    expect(afterSale).toMatchObject({ state: 'REFUNDING', refund: { state: 'APPROVED' } })
    await scene.settled()
    expect(await scene.paidBack(orderId)).toEqual([1000])
    expect(await scene.expectAtRest(orderId)).toMatchObject({ state: 'SHIPPED' })
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 9, sold: 1, holds: {} })
  })

  it('that cannot be sold again stays out of the stock, and may be paid back in part', async () => {
    await sendBack('RETURN')
    await scene.ask('seller.acceptReturn', { ...one(), restock: false, amount: fen(700) })
    await scene.settled()
    expect(await scene.paidBack(orderId)).toEqual([700])
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 8, sold: 2 })
  })

  it('may be sent under another waybill while it travels, and refused when it arrives', async () => {
    await sendBack('RETURN')
    const parcel = aParcel()
    const corrected = await scene.ok(buyer.openid, 'order.sendReturn', { ...one(), parcel })
    expect(corrected.afterSale).toMatchObject({ state: 'RETURNING', returnParcel: parcel })
    expect(await scene.outcome(buyer.openid, 'order.cancelAfterSale', one())).toBe(
      'AFTER_SALE_CLOSED',
    )
    const answer = { ...one(), answer: '空包裹' }
    const { afterSale } = await scene.ask('seller.refuseReturn', answer)
    expect(afterSale).toMatchObject({ state: 'REJECTED', answer: '空包裹' })
    expect(await scene.tryAs('seller.acceptReturn', { ...one(), restock: true })).toBe(
      'AFTER_SALE_CLOSED',
    )
    // Who was refused may ask again.
    expect(await ask('RETURN')).toEqual(['s2'])
  })

  it('cannot be approved by a shop without a place for it', async () => {
    await scene.store.update('settings', { _id: 'shop' }, { $set: { returnAddress: null } })
    scene.restart()
    await ask('RETURN')
    expect(await scene.tryAs('seller.approveAfterSale', one())).toBe('RETURN_ADDRESS_MISSING')
  })

  it('of a piece that has not left is none', async () => {
    const unshipped = await scene.paid(buyer, { 'p2-1': 1 })
    const wish = scene.asking(unshipped, { 'p2-1': 1 }, { kind: 'RETURN' })
    expect(await scene.outcome(buyer.openid, 'order.requestAfterSale', wish)).toBe(
      'PIECES_NOT_REFUNDABLE',
    )
  })
})

it('an exchange costs nobody money and no piece of the stock, and its piece may come back later', async () => {
  await sendBack('EXCHANGE')
  await scene.ask('seller.acceptReturn', { ...one(), restock: true })
  expect(await stateOf()).toBe('AWAITING_RESHIP')
  const parcel = aParcel()
  const sent = await scene.ask('seller.sendExchange', { ...one(), parcel })
  expect(sent.afterSale).toMatchObject({ state: 'RESHIPPED', reshipParcel: parcel })
  await scene.ok(buyer.openid, 'order.confirmExchange', one())
  await scene.settled()
  const order = await scene.expectAtRest(orderId)
  expect(order.afterSales).toMatchObject([{ state: 'EXCHANGED', amount: 0, refund: null }])
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 8, sold: 2 })
  expect(await ask('RETURN')).toEqual(['s2'])
  const { lines } = await scene.ok(buyer.openid, 'order.afterSaleOffer', { orderId })
  expect(lines).toMatchObject([{ shipped: 1, shippedAmounts: [1000] }])
})

describe('what happens by itself when the time is over', () => {
  const wait = (days: number) => scene.later(days * DAY + MINUTE, 5)

  it('an unanswered return is approved, one without a waybill expires', async () => {
    await ask('RETURN')
    await wait(2)
    expect(await stateOf()).toBe('AWAITING_RETURN')
    await wait(7)
    expect(await stateOf()).toBe('EXPIRED')
    expect((await scene.orderOf(orderId)).afterSaleStage).toBe('DONE')
  })

  it('an unanswered refund of pieces that have not left is paid back, and they can be sold again', async () => {
    const unshipped = await scene.paid(buyer, { 'p2-1': 1 })
    await scene.request(buyer, unshipped, { 'p2-1': 1 })
    await wait(2)
    await scene.settled()
    expect(await scene.paidBack(unshipped)).toEqual([2600])
    expect((await scene.expectAtRest(unshipped)).state).toBe('CLOSED')
    expect(await scene.stockOf('p2-1')).toMatchObject({ available: 10, holds: {} })
  })

  it('a parcel that nobody looks at is paid back, but not sold again', async () => {
    await sendBack('RETURN')
    await wait(10)
    await scene.settled()
    expect(await scene.paidBack(orderId)).toEqual([1000])
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 8, sold: 2 })
  })

  it('an exchange arrives, and only then the order is received', async () => {
    await sendBack('EXCHANGE')
    await scene.ask('seller.acceptReturn', { ...one(), restock: false })
    await wait(30)
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'SHIPPED' })
    await scene.ask('seller.sendExchange', { ...one(), parcel: aParcel() })
    await wait(10)
    expect(await stateOf()).toBe('EXCHANGED')
    expect((await scene.orderOf(orderId)).state).toBe('RECEIVED')
  })
})
