import { MAX_AFTER_SALES } from '@domain/after-sale'
import { fen } from '@domain/money'
import { aParcel, type AfterSaleScene, createAfterSaleScene, DAY } from './after-sale-scene'
import { type Buyer, MINUTE } from './order-scene'

let scene: AfterSaleScene
let buyer: Buyer
beforeAll(async () => {
  scene = await createAfterSaleScene(1000)
})
beforeEach(async () => {
  buyer = await scene.person()
})
afterAll(() => scene.close())

const tryToAsk = (wish: ReturnType<AfterSaleScene['asking']>) =>
  scene.outcome(buyer.openid, 'order.requestAfterSale', wish)

it('a repeat of a request is the same request, also many at once (fault 17)', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 2 })
  const wish = scene.asking(orderId, { 'p1-1': 1 })
  const again = () => scene.ok(buyer.openid, 'order.requestAfterSale', wish, 'one-request-key')
  const answers = await Promise.all([again(), again(), again()])
  await scene.ok(buyer.openid, 'order.cancelAfterSale', { orderId, afterSaleId: 's1' })
  const late = await again()
  expect(answers.map(({ afterSales }) => afterSales.map(({ id }) => id))).toEqual(
    answers.map(() => ['s1']),
  )
  expect(late.afterSales).toMatchObject([{ id: 's1', state: 'CANCELLED' }])
  expect((await scene.orderOf(orderId)).afterSales).toHaveLength(1)
})

it('the offer says how many pieces, how much, and until when', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 3, 'p2-1': 1 })
  await scene.ship(orderId, { 'p1-1': 1 })
  const offer = await scene.ok(buyer.openid, 'order.afterSaleOffer', { orderId })
  expect(offer).toMatchObject({ postage: 0, until: null })
  expect(offer.lines).toMatchObject([
    { unshipped: 2, unshippedAmounts: [1000, 2000], shipped: 1, shippedAmounts: [1000] },
    { unshipped: 1, unshippedAmounts: [2000], shipped: 0, shippedAmounts: [] },
  ])
})

it('more pieces than there are, or lines that are not there, are refused as a whole', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 2, 'p2-1': 1 })
  const tooMany = scene.asking(orderId, { 'p2-1': 1, 'p1-1': 3 })
  expect(await tryToAsk(tooMany)).toBe('PIECES_NOT_REFUNDABLE')
  expect(await tryToAsk(scene.asking(orderId, { nothing: 1 }))).toBe('PIECES_NOT_REFUNDABLE')
  const unsent = scene.asking(orderId, { 'p1-1': 1 }, { pieces: 'SHIPPED', kind: 'RETURN' })
  expect(await tryToAsk(unsent)).toBe('PIECES_NOT_REFUNDABLE')
  expect((await scene.orderOf(orderId)).afterSales).toEqual([])
  await scene.request(buyer, orderId, { 'p1-1': 2 })
  expect(await tryToAsk(scene.asking(orderId, { 'p1-1': 1 }))).toBe('PIECES_NOT_REFUNDABLE')
})

it('an amount is of one line, more than nothing, and not of an exchange', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1, 'p2-1': 1 })
  const both = scene.asking(orderId, { 'p1-1': 1, 'p2-1': 1 }, { amount: fen(100) })
  expect(await tryToAsk(both)).toBe('BAD_REQUEST')
  expect(await tryToAsk(scene.asking(orderId, { 'p1-1': 1 }, { amount: fen(0) }))).toBe(
    'BAD_REQUEST',
  )
})

it('pictures are the ones that the buyer uploaded for it', async () => {
  const { id } = await scene.ok(buyer.openid, 'login.enter', {})
  const orderId = await scene.paid(buyer, { 'p1-1': 2 })
  const own = `cloud://env-local.files/after-sale/${id}/a.jpg`
  const other = 'cloud://env-local.files/after-sale/someone/a.jpg'
  const wish = scene.asking(orderId, { 'p1-1': 1 }, { pictures: [own, other] })
  expect(await tryToAsk(wish)).toBe('PICTURE_NOT_YOURS')
  await scene.request(buyer, orderId, { 'p1-1': 1 }, { pictures: [own] })
  expect((await scene.requestOf(orderId)).pictures).toEqual([own])
})

it("nobody touches another's order, nor a request that is not there", async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  const stranger = (await scene.person()).openid
  const one = { orderId, afterSaleId: 's1' }
  const wish = scene.asking(orderId, { 'p1-1': 1 })
  const outcomes = await Promise.all([
    scene.outcome(stranger, 'order.afterSaleOffer', { orderId }),
    scene.outcome(stranger, 'order.requestAfterSale', wish),
    scene.outcome(stranger, 'order.cancelAfterSale', one),
    scene.outcome(stranger, 'order.sendReturn', { ...one, parcel: aParcel() }),
    scene.outcome(stranger, 'order.confirmExchange', one),
  ])
  expect(outcomes).toEqual(outcomes.map(() => 'ORDER_NOT_FOUND'))
  const missing = { orderId, afterSaleId: 's9' }
  expect(await scene.outcome(buyer.openid, 'order.cancelAfterSale', missing)).toBe(
    'AFTER_SALE_NOT_FOUND',
  )
  expect(await scene.tryAs('seller.approveAfterSale', missing)).toBe('AFTER_SALE_NOT_FOUND')
  expect(await scene.tryAs('seller.approveAfterSale', { ...one, orderId: 'none' })).toBe(
    'ORDER_NOT_FOUND',
  )
  expect(await scene.requestOf(orderId)).toMatchObject({ state: 'REQUESTED' })
})

it('the time for it ends after receipt, by the settings', async () => {
  const orderId = await scene.order(buyer, { 'p1-1': 1 })
  const wish = scene.asking(orderId, { 'p1-1': 1 }, { pieces: 'SHIPPED' })
  expect(await tryToAsk(wish)).toBe('AFTER_SALE_OVER')
  await scene.payAt(buyer, await scene.prepay(buyer, orderId))
  await scene.ship(orderId)
  await scene.later(10 * DAY + MINUTE, 1)
  expect((await scene.orderOf(orderId)).state).toBe('RECEIVED')
  const { until } = await scene.ok(buyer.openid, 'order.afterSaleOffer', { orderId })
  await scene.clock.advance((until ?? 0) - scene.clock.now() - 1)
  expect(await tryToAsk(wish)).toBe('ok')
  await scene.ok(buyer.openid, 'order.cancelAfterSale', { orderId, afterSaleId: 's1' })
  await scene.clock.advance(1)
  expect(await tryToAsk(wish)).toBe('AFTER_SALE_OVER')
  expect(await scene.outcome(buyer.openid, 'order.afterSaleOffer', { orderId })).toBe(
    'AFTER_SALE_OVER',
  )
})

it('a request that goes on keeps the order from being settled', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  await scene.ship(orderId)
  await scene.request(buyer, orderId, { 'p1-1': 1 }, { kind: 'EXCHANGE', pieces: 'SHIPPED' })
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: 's1' })
  await scene.ok(buyer.openid, 'order.confirmReceipt', { orderId })
  const parcel = aParcel()
  await scene.ok(buyer.openid, 'order.sendReturn', { orderId, afterSaleId: 's1', parcel })
  await scene.later(9 * DAY, 3)
  expect((await scene.orderOf(orderId)).state).toBe('RECEIVED')
  await scene.ask('seller.refuseReturn', { orderId, afterSaleId: 's1', answer: '已使用' })
  await scene.later(MINUTE, 3)
  expect((await scene.orderOf(orderId)).state).toBe('SETTLED')
})

it('an order has at most so many requests', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 1 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  await scene.ok(buyer.openid, 'order.cancelAfterSale', { orderId, afterSaleId: 's1' })
  const one = await scene.requestOf(orderId)
  const afterSales = Array.from({ length: MAX_AFTER_SALES }, (_, n) => ({
    ...one,
    id: `s${n + 1}`,
  }))
  await scene.store.update('orders', { _id: orderId }, { $set: { afterSales } })
  expect(await tryToAsk(scene.asking(orderId, { 'p1-1': 1 }))).toBe('AFTER_SALE_LIMIT')
})

it('a repeated answer of the seller answers the same, another one is refused', async () => {
  const orderId = await scene.paid(buyer, { 'p1-1': 2 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  const first = { orderId, afterSaleId: 's1' }
  const second = { orderId, afterSaleId: 's2', answer: '已备货' }
  const { afterSale } = await scene.ask('seller.approveAfterSale', first)
  expect((await scene.ask('seller.approveAfterSale', first)).afterSale).toEqual(afterSale)
  const other = { ...first, amount: fen(1) }
  expect(await scene.tryAs('seller.approveAfterSale', other)).toBe('AFTER_SALE_CLOSED')
  expect(await scene.tryAs('seller.rejectAfterSale', { ...first, answer: '不' })).toBe(
    'AFTER_SALE_CLOSED',
  )
  const rejected = await scene.ask('seller.rejectAfterSale', second)
  expect(await scene.ask('seller.rejectAfterSale', second)).toEqual(rejected)
  expect(await scene.tryAs('seller.approveAfterSale', { orderId, afterSaleId: 's2' })).toBe(
    'AFTER_SALE_CLOSED',
  )
})

describe('lists', () => {
  it('of the buyer go by the latest change, a page at a time', async () => {
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) {
      const orderId = await scene.paid(buyer, { 'p1-1': 1 })
      await scene.request(buyer, orderId, { 'p1-1': 1 })
      await scene.clock.advance(1000)
      ids.unshift(orderId)
    }
    await scene.paid(buyer, { 'p1-1': 1 })
    const first = await scene.ok(buyer.openid, 'order.listAfterSales', { limit: 2 })
    const { nextCursor } = first
    const rest = await scene.ok(buyer.openid, 'order.listAfterSales', {
      limit: 2,
      ...(nextCursor !== null && { cursor: nextCursor }),
    })
    expect([...first.items, ...rest.items].map(({ orderId }) => orderId)).toEqual(ids)
    expect(rest.nextCursor).toBeNull()
    expect(first.items[0]?.cards).toMatchObject([
      { orderState: 'TO_SHIP', stage: 'SELLER', line: { title: '商品p1', price: 1000 } },
    ])
  })

  it('of the seller go by whose turn it is, the longest waiting first', async () => {
    const orders: string[] = []
    for (let n = 0; n < 2; n += 1) {
      const orderId = await scene.paid(buyer, { 'p1-1': 2 })
      await scene.request(buyer, orderId, { 'p1-1': 1 })
      await scene.clock.advance(1000)
      orders.push(orderId)
    }
    const [first = '', second = ''] = orders
    const mine = async (tab: 'SELLER' | 'MONEY' | 'DONE') => {
      const { items } = await scene.ask('seller.listAfterSales', { tab, limit: 20 })
      return items.map(({ orderId }) => orderId).filter((id) => orders.includes(id))
    }
    expect(await mine('SELLER')).toEqual([first, second])
    await scene.ask('seller.approveAfterSale', { orderId: first, afterSaleId: 's1' })
    expect([await mine('SELLER'), await mine('MONEY')]).toEqual([[second], [first]])
    await scene.request(buyer, first, { 'p1-1': 1 })
    expect(await mine('SELLER')).toEqual([second, first])
    await scene.ask('seller.rejectAfterSale', { orderId: first, afterSaleId: 's2', answer: '不' })
    await scene.settled()
    expect(await mine('DONE')).toEqual([first])
  })

  it("a cursor of one list is none of another's", async () => {
    const cursor = Buffer.from(JSON.stringify(['after-sales', 1, 'x'])).toString('base64url')
    expect(await scene.tryAs('seller.listAfterSales', { tab: 'DONE', cursor })).toBe('BAD_REQUEST')
  })
})
