import { fen } from '@domain/money'
import { aParcel, type AfterSaleScene, createAfterSaleScene } from './after-sale-scene'
import { MINUTE, type Buyer } from './order-scene'

let scene: AfterSaleScene
let buyer: Buyer
beforeEach(async () => {
  scene = await createAfterSaleScene()
  buyer = await scene.person()
})
afterEach(() => scene.close())

/** Two pieces for 10.00 each and 6.00 postage, 3.01 off by the seller before the payment. */
async function paidWithDiscount() {
  const orderId = await scene.order(buyer, { 'p1-1': 2 })
  const price = { discount: fen(301), postage: fen(600) }
  await scene.ask('seller.repriceOrder', { orderId, ...price })
  await scene.payAt(buyer, await scene.prepay(buyer, orderId))
  expect((await scene.orderOf(orderId)).amounts.discount).toBe(301)
  return orderId
}

it('of one of two pieces is in proportion to what was paid; the last takes the remainder', async () => {
  const orderId = await paidWithDiscount()
  await scene.ship(orderId)
  const pieces = { pieces: 'SHIPPED' } as const
  const [first = ''] = await scene.request(buyer, orderId, { 'p1-1': 1 }, pieces)
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: first })
  await scene.settled()
  // 16.99 were paid for two.
  expect(await scene.paidBack(orderId)).toEqual([849])
  const { lines, postage } = await scene.ok(buyer.openid, 'order.afterSaleOffer', { orderId })
  expect(lines).toMatchObject([{ unshipped: 0, shipped: 1, shippedAmounts: [850] }])
  expect(postage).toBe(0)
  const [second = ''] = await scene.request(buyer, orderId, { 'p1-1': 1 }, pieces)
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: second })
  await scene.settled()
  expect(await scene.paidBack(orderId)).toEqual([849, 850])
  expect(await scene.expectAtRest(orderId)).toMatchObject({
    state: 'CLOSED',
    closeReason: 'REFUNDED',
    afterSaleStage: 'DONE',
    payment: { amount: 2299 },
  })
})

it('of all that never left takes the postage too, and puts the pieces back into the stock', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 2, 'p2-1': 1 })
  const ids = await scene.request(buyer, orderId, { 'p1-1': 2, 'p2-1': 1 })
  expect(ids).toEqual(['s1', 's2'])
  for (const afterSaleId of ids)
    await scene.ask('seller.approveAfterSale', { orderId, afterSaleId })
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 8, sold: 2 })
  await scene.settled()
  expect((await scene.paidBack(orderId)).sort()).toEqual([2000, 2600])
  expect(await scene.expectAtRest(orderId)).toMatchObject({ state: 'CLOSED', bucket: 'DONE' })
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, sold: 0, holds: {} })
  expect(await scene.stockOf('p2-1')).toMatchObject({ available: 10, sold: 0, holds: {} })
  const movements = await scene.store.find('stock_movements', { productId: 'p1' })
  expect(movements).toMatchObject([
    { _id: `${orderId}-s1`, delta: 2, reason: 'RETURNED', skuId: 'p1-1', by: { name: '掌柜' } },
  ])
})

it('is asked for less, and granted less or more up to the most', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 3 })
  await scene.ship(orderId)
  const wish = scene.asking(orderId, { 'p1-1': 1 }, { pieces: 'SHIPPED', amount: fen(1001) })
  expect(await scene.outcome(buyer.openid, 'order.requestAfterSale', wish)).toBe('AMOUNT_TOO_HIGH')
  await scene.ok(buyer.openid, 'order.requestAfterSale', { ...wish, amount: fen(500) })
  const answer = { orderId, afterSaleId: 's1' }
  const tooMuch = { ...answer, amount: fen(1001) }
  expect(await scene.tryAs('seller.approveAfterSale', tooMuch)).toBe('AMOUNT_TOO_HIGH')
  expect(await scene.tryAs('seller.approveAfterSale', { ...answer, amount: fen(0) })).toBe(
    'BAD_REQUEST',
  )
  await scene.ask('seller.approveAfterSale', { ...answer, amount: fen(800) })
  await scene.settled()
  expect(await scene.paidBack(orderId)).toEqual([800])
  expect((await scene.expectAtRest(orderId)).state).toBe('SHIPPED')
})

it('of a part of every price leaves an order of goods that the buyer keeps as it is', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  await scene.ship(orderId)
  await scene.request(buyer, orderId, { 'p1-1': 1 }, { pieces: 'SHIPPED', amount: fen(100) })
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: 's1' })
  await scene.settled()
  expect((await scene.expectAtRest(orderId)).state).toBe('SHIPPED')
})

it('of the rest makes an order whose other pieces have left SHIPPED', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 2 })
  await scene.ship(orderId, { 'p1-1': 1 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: 's1' })
  expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
  await scene.settled()
  expect(await scene.paidBack(orderId)).toEqual([1000])
  expect((await scene.expectAtRest(orderId)).state).toBe('SHIPPED')
})

it('and a shipment of the same pieces exclude each other (fault 27)', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  const parcels = [aParcel()]
  expect(await scene.tryAs('seller.ship', { orderId, parcels })).toBe('PIECES_NOT_SHIPPABLE')
  const [approval, shipment] = await Promise.all([
    scene.tryAs('seller.approveAfterSale', { orderId, afterSaleId: 's1' }),
    scene.tryAs('seller.ship', { orderId, parcels }),
  ])
  expect([approval, shipment]).toEqual(['ok', 'PIECES_NOT_SHIPPABLE'])
  await scene.settled()
  expect((await scene.expectAtRest(orderId)).shipments).toEqual([])
})

it('asked for in the moment of the shipment: one of the two comes first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const orderId = await scene.paid(buyer, { 'p2-1': 1 })
    const [asked, shipped] = await Promise.all([
      scene.outcome(buyer.openid, 'order.requestAfterSale', scene.asking(orderId, { 'p2-1': 1 })),
      scene.tryAs('seller.ship', { orderId, parcels: [aParcel()] }),
    ])
    expect([asked, shipped].filter((outcome) => outcome === 'ok')).toHaveLength(1)
    const order = await scene.orderOf(orderId)
    expect(order.shipments.length + order.afterSales.length).toBe(1)
  }
})

it('that WeChat Pay refuses is told to the seller, and submitted again later', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  const { tradeNo } = await scene.orderOf(orderId)
  // Somebody gave the money back in the merchant platform.
  await scene.store.update('wechat_pay_orders', { _id: tradeNo }, { $set: { refunded: 1600 } })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: 's1' })
  await scene.settled()
  expect((await scene.requestOf(orderId)).refund?.state).toBe('APPROVED')
  const alerts = await scene.store.find('alerts', { _id: { $gte: 'R', $lt: 'S' } })
  expect(alerts).toMatchObject([
    { kind: 'REFUND_ABNORMAL', orderId, detail: { no: `R${orderId}-s1`, why: 'INVALID_REQUEST' } },
  ])
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
  await scene.store.update('wechat_pay_orders', { _id: tradeNo }, { $set: { refunded: 0 } })
  await scene.later(61 * MINUTE, 4)
  expect((await scene.expectAtRest(orderId)).state).toBe('CLOSED')
})
