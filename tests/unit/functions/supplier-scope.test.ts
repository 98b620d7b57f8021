import { fen } from '@domain/money'
import { aProduct, aSku } from '../../rig/shop-fixture'
import { employ, operatorOf, owner } from '../../rig/staff'
import { type Buyer, createScene, type Scene } from './order-scene'

// Two suppliers; each sees, ships and counts their own goods and nothing of the others.
const ANN = 'o-operator-ann'
const BOB = 'o-operator-bob'
const BOSS = 'o-boss'
const SUPPLIERS = { [ANN]: 'v-ann', [BOB]: 'v-bob' }
const HER_SKU = 'ann-1'
const HIS_SKU = 'bob-1'
const SHOP_SKU = 'p1-1'

let scene: Scene
let buyer: Buyer
beforeAll(async () => {
  scene = await createScene(100, [
    aProduct('ann', { supplierId: 'v-ann', title: '龙井', skus: [aSku(HER_SKU, 5000)] }),
    aProduct('bob', { supplierId: 'v-bob', title: '普洱', skus: [aSku(HIS_SKU, 7000)] }),
  ])
  buyer = await scene.person()
  for (const [openid, supplierId] of Object.entries(SUPPLIERS)) {
    await scene.ok(openid, 'login.enter', {})
    await employ(scene.store, openid, operatorOf(supplierId))
  }
  await scene.ok(BOSS, 'login.enter', {})
  await employ(scene.store, BOSS, owner)
})
afterAll(() => scene.close())

/** A paid order of these pieces. */
async function paid(wanted: Record<string, number>): Promise<string> {
  const orderId = await scene.order(buyer, wanted)
  await scene.payAt(buyer, await scene.prepay(buyer, orderId))
  expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
  return orderId
}
const mixed = () => paid({ [HER_SKU]: 2, [HIS_SKU]: 1, [SHOP_SKU]: 1 })
let waybills = 0
const parcel = () => ({ carrier: 'SF', waybill: `SF${String((waybills += 1)).padStart(10, '0')}` })

describe('an order of several', () => {
  it('shows an operator their own lines, and no money', async () => {
    const orderId = await mixed()
    const { order } = await scene.ok(ANN, 'seller.getOrder', { orderId })
    expect(order.lines.map(({ skuId }) => skuId)).toEqual([HER_SKU])
    expect(order).toMatchObject({
      payable: null,
      amounts: null,
      repricing: null,
      refund: null,
      transactionId: null,
      afterSales: [],
    })
    const text = JSON.stringify(order)
    for (const secret of [HIS_SKU, SHOP_SKU, '普洱', buyer.openid])
      expect(text).not.toContain(secret)
    const whole = await scene.ok(BOSS, 'seller.getOrder', { orderId })
    expect(whole.order.lines).toHaveLength(3)
    expect(whole.order.payable).toBeGreaterThan(0)
  })

  it('is shipped by each for their own part; the rest stays to be shipped', async () => {
    const orderId = await mixed()
    const shipped = await scene.ok(ANN, 'seller.ship', { orderId, parcels: [parcel()] })
    expect(shipped.order.shipments).toMatchObject([{ lines: [{ skuId: HER_SKU, quantity: 2 }] }])
    const after = await scene.orderOf(orderId)
    expect(after.state).toBe('TO_SHIP')
    expect(after.shipments).toMatchObject([{ lines: [{ skuId: HER_SKU, quantity: 2 }] }])
  })

  it.each([HIS_SKU, SHOP_SKU])('refuses to ship %s of another’s', async (skuId) => {
    const orderId = await mixed()
    const before = await scene.orderOf(orderId)
    for (const lines of [
      [{ skuId, quantity: 1 }],
      [
        { skuId: HER_SKU, quantity: 1 },
        { skuId, quantity: 1 },
      ],
    ])
      expect(
        await scene.outcome(ANN, 'seller.ship', { orderId, parcels: [{ ...parcel(), lines }] }),
      ).toBe('PIECES_NOT_SHIPPABLE')
    expect(await scene.orderOf(orderId)).toEqual(before)
  })

  it('hides and protects the parcels of others', async () => {
    const orderId = await mixed()
    const sent = parcel()
    const { order } = await scene.ok(BOB, 'seller.ship', { orderId, parcels: [sent] })
    const [his] = order.shipments
    expect(his?.lines).toEqual([{ skuId: HIS_SKU, quantity: 1 }])
    const hers = await scene.ok(ANN, 'seller.getOrder', { orderId })
    expect(JSON.stringify(hers)).not.toContain(sent.waybill)
    const wrong = { orderId, parcelId: his?.id ?? '', ...parcel() }
    expect(await scene.outcome(ANN, 'seller.correctWaybill', wrong)).toBe('PARCEL_NOT_FOUND')
    expect((await scene.orderOf(orderId)).shipments).toMatchObject([{ waybill: sent.waybill }])
    expect(await scene.outcome(BOB, 'seller.correctWaybill', wrong)).toBe('ok')
  })
})

describe('an order of another supplier', () => {
  let orderId: string
  beforeAll(async () => {
    orderId = await paid({ [HIS_SKU]: 1 })
  })

  it('does not exist', async () => {
    const before = await scene.orderOf(orderId)
    const one = { orderId }
    expect(await scene.outcome(ANN, 'seller.getOrder', one)).toBe('ORDER_NOT_FOUND')
    const ship = { orderId, parcels: [parcel()] }
    expect(await scene.outcome(ANN, 'seller.ship', ship)).toBe('ORDER_NOT_FOUND')
    const correct = { orderId, parcelId: 'p1', ...parcel() }
    expect(await scene.outcome(ANN, 'seller.correctWaybill', correct)).toBe('ORDER_NOT_FOUND')
    const line = { number: orderId, carrier: '顺丰速运', waybill: 'SF0000099999' }
    const { outcomes } = await scene.ok(ANN, 'seller.shipBatch', { lines: [line] })
    expect(outcomes).toEqual(['ORDER_NOT_FOUND'])
    expect(await scene.orderOf(orderId)).toEqual(before)
  })

  it('is in no list, search or count of theirs', async () => {
    for (const tab of ['ALL', 'TO_SHIP'] as const) {
      const { items } = await scene.ok(ANN, 'seller.listOrders', { tab, limit: 20 })
      expect(items.length).toBeGreaterThan(0)
      expect(items.map(({ id }) => id)).not.toContain(orderId)
      for (const { lines, payable } of items) {
        expect(lines.map(({ skuId }) => skuId)).toEqual([HER_SKU])
        expect(payable).toBeNull()
      }
    }
    for (const keyword of ['普洱', orderId, orderId.slice(-6)]) {
      const { items } = await scene.ok(ANN, 'seller.searchOrders', { keyword })
      expect(items.map(({ id }) => id)).not.toContain(orderId)
    }
    const { toShip } = await scene.ok(ANN, 'seller.orderCounts', {})
    const all = await scene.ok(BOSS, 'seller.orderCounts', {})
    expect(toShip).toBeGreaterThan(0)
    expect(all.toShip).toBeGreaterThan(toShip)
  })

  it.each([
    ['seller.remarkOrder', { remark: '加急' }],
    ['seller.repriceOrder', { discount: fen(1), postage: fen(0) }],
    ['seller.closeOrder', {}],
  ] as const)('is nothing for %s', async (endpoint, more) => {
    expect(await scene.outcome(ANN, endpoint, { orderId, ...more })).toBe('FORBIDDEN')
  })
})

describe('goods of another', () => {
  it('are no products of theirs', async () => {
    const { items } = await scene.ok(ANN, 'seller.listProducts', {
      state: 'ON_SALE',
      sort: 'newest',
      limit: 20,
    })
    expect(items.map(({ id }) => id)).toEqual(['ann'])
    const found = { state: 'ON_SALE', sort: 'newest', keyword: '普洱' } as const
    expect((await scene.ok(ANN, 'seller.listProducts', found)).items).toEqual([])
    for (const productId of ['bob', 'p1']) {
      expect(await scene.outcome(ANN, 'seller.getProduct', { productId })).toBe('PRODUCT_NOT_FOUND')
      expect(await scene.outcome(ANN, 'seller.listMovements', { productId })).toBe(
        'PRODUCT_NOT_FOUND',
      )
    }
    expect(await scene.outcome(ANN, 'seller.getProduct', { productId: 'ann' })).toBe('ok')
  })

  it.each([HIS_SKU, SHOP_SKU])('have a stock (%s) that they cannot change', async (skuId) => {
    const before = await scene.stockOf(skuId)
    const change = { skuId, delta: 5, reason: 'INBOUND', note: '' } as const
    expect(await scene.outcome(ANN, 'seller.changeStock', change)).toBe('SKU_NOT_FOUND')
    expect(await scene.stockOf(skuId)).toEqual(before)
    const { available } = await scene.stockOf(HER_SKU)
    const own = await scene.ok(ANN, 'seller.changeStock', { ...change, skuId: HER_SKU })
    expect(own.available).toBe(available + 5)
  })
})

it('goods that change hands take what was not ordered yet with them', async () => {
  const orderId = await paid({ [HER_SKU]: 1 })
  await scene.store.update('products', { _id: 'ann' }, { $set: { supplierId: 'v-bob' } })
  // What was ordered stays with whom it was ordered from.
  expect(await scene.outcome(ANN, 'seller.getOrder', { orderId })).toBe('ok')
  expect(await scene.outcome(BOB, 'seller.getOrder', { orderId })).toBe('ORDER_NOT_FOUND')
  await scene.store.update('products', { _id: 'ann' }, { $set: { supplierId: 'v-ann' } })
})

it('an operator who was taken out is refused at once', async () => {
  const orderId = await paid({ [HER_SKU]: 1 })
  await employ(scene.store, ANN, null)
  for (const [endpoint, input] of [
    ['seller.getOrder', { orderId }],
    ['seller.ship', { orderId, parcels: [parcel()] }],
    ['seller.listOrders', { tab: 'ALL' }],
    ['seller.changeStock', { skuId: HER_SKU, delta: 1, reason: 'INBOUND', note: '' }],
  ] as const)
    expect(await scene.outcome(ANN, endpoint, input as never)).toBe('FORBIDDEN')
  await employ(scene.store, ANN, operatorOf('v-ann'))
})
