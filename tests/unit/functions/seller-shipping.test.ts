import type { Buyer } from './order-scene'
import { BOSS, CLERK, createSellerScene, OPERATOR, type SellerScene } from './seller-order-scene'
import { kindsOf, parcel, toShip } from './trade-scene'

let scene: SellerScene
let buyer: Buyer
beforeEach(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
})
afterEach(() => scene.close())

const alerts = () => scene.store.find('alerts', { _id: { $gte: '' } })
const uploads = () => scene.openapi.uploads
const jobs = () => scene.tick('jobs')

describe('shipping', () => {
  it('is seen by both sides, and told to WeChat and the buyer by the job', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 2 })
    await scene.ok(buyer.openid, 'login.allowMessages', { kinds: ['ORDER_SHIPPED'] })
    const { order } = await scene.ask(
      'seller.ship',
      { orderId, parcels: [parcel('zto-001 234')] },
      CLERK,
    )
    expect(order).toMatchObject({
      state: 'SHIPPED',
      lines: [{ shipped: 2, shippable: 0 }],
      shipments: [{ id: 'p1', carrier: 'ZTO', waybill: 'ZTO001234', corrected: false }],
      upload: { complete: false, waiting: true, refused: null },
    })
    expect(order.timeline.find(({ kind }) => kind === 'PARCEL')?.by).toMatchObject({
      kind: 'STAFF',
      name: '小王',
    })
    await jobs()
    expect(uploads()).toEqual(['whole ZTO001234'])
    const [message] = scene.openapi.messages
    expect(Object.values(message?.data ?? {}).map(({ value }) => value)).toEqual([
      orderId,
      '商品p1',
      '中通快递',
      'ZTO001234',
      '2026年11月22日 12:00',
    ])
    const seen = await scene.ok(buyer.openid, 'order.get', { orderId })
    expect(seen).toMatchObject({
      state: 'SHIPPED',
      partlyShipped: false,
      receipt: 'COMPONENT',
      afterSaleOpen: true,
      receiveDueAt: scene.clock.now() + 10 * 24 * 3_600_000,
      shipments: [{ id: 'p1', lines: [{ skuId: 'p1-1', quantity: 2 }] }],
    })
    expect((await scene.orderOf(orderId)).outbox).toEqual([])
  })

  it('in parts: each is told, and only the last says that all has left', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 2, 'p2-1': 1 })
    const one = [{ skuId: 'p1-1', quantity: 1 }]
    await scene.ask('seller.ship', { orderId, parcels: [{ ...parcel('AAA111'), lines: one }] })
    await jobs()
    expect(await scene.ok(buyer.openid, 'order.get', { orderId })).toMatchObject({
      state: 'TO_SHIP',
      partlyShipped: true,
      receipt: null,
    })
    await scene.ask('seller.ship', { orderId, parcels: [parcel('BBB222')] })
    await scene.later(60_000, 1)
    expect(uploads()).toEqual(['part AAA111', 'last BBB222'])
    expect((await scene.orderOf(orderId)).upload).toMatchObject({ parcels: 2, complete: true })
  })

  it('again is the same parcel; another one of what has left is refused', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
    const input = { orderId, parcels: [parcel('AAA111')] }
    await Promise.all([scene.ask('seller.ship', input), scene.ask('seller.ship', input)])
    await scene.ask('seller.ship', input)
    expect((await scene.orderOf(orderId)).shipments).toHaveLength(1)
    const other = { orderId, parcels: [parcel('BBB222')] }
    expect(await scene.outcome(BOSS, 'seller.ship', other)).toBe('NOT_SHIPPABLE')
    const unpaid = { ...other, orderId: await scene.order(buyer, { 'p1-1': 1 }) }
    expect(await scene.outcome(BOSS, 'seller.ship', unpaid)).toBe('NOT_SHIPPABLE')
    expect(await scene.outcome(BOSS, 'seller.ship', { ...other, orderId: 'o9' })).toBe(
      'ORDER_NOT_FOUND',
    )
  })

  it('by a supplier’s operator: their lines only, and nothing of the money', async () => {
    const orderId = await toShip(scene, buyer, { 's1-1': 1, 's2-1': 1 })
    const theirs = { orderId, parcels: [parcel('AAA111')] }
    const { order } = await scene.ask('seller.ship', theirs, OPERATOR)
    expect(order).toMatchObject({ state: 'TO_SHIP', payable: null, upload: null })
    expect(order.lines.map(({ skuId }) => skuId)).toEqual(['s1-1'])
    const lines = [{ skuId: 's2-1', quantity: 1 }]
    const foreign = { orderId, parcels: [{ ...parcel('BBB222'), lines }] }
    expect(await scene.outcome(OPERATOR, 'seller.ship', foreign)).toBe('PIECES_NOT_SHIPPABLE')
    const shops = await toShip(scene, buyer, { 'p1-1': 1 })
    expect(await scene.outcome(OPERATOR, 'seller.ship', { ...foreign, orderId: shops })).toBe(
      'ORDER_NOT_FOUND',
    )
    await scene.ask('seller.ship', { orderId, parcels: [parcel('BBB222')] })
    expect((await scene.orderOf(orderId)).state).toBe('SHIPPED')
    const change = { orderId, parcelId: 'p2', ...parcel('CCC333') }
    expect(await scene.outcome(OPERATOR, 'seller.correctWaybill', change)).toBe('PARCEL_NOT_FOUND')
  })
})

describe('WeChat', () => {
  it('that is down is told later, and holds up nothing else', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
    await scene.ok(buyer.openid, 'login.allowMessages', { kinds: ['ORDER_SHIPPED'] })
    await scene.ask('seller.ship', { orderId, parcels: [parcel('AAA111', 'SF')] })
    scene.openapi.shippingCode = -1
    await jobs()
    expect(scene.openapi.messages).toHaveLength(1)
    expect((await scene.orderOf(orderId)).outbox).toEqual([{ kind: 'UPLOAD' }])
    expect(await scene.ok(buyer.openid, 'order.get', { orderId })).toMatchObject({
      receipt: 'PLAIN',
    })
    scene.openapi.shippingCode = 0
    await scene.later(60_000, 1)
    expect(uploads()).toEqual(['whole AAA111'])
    expect((await scene.orderOf(orderId)).outbox).toEqual([])
    expect(await alerts()).toEqual([])
  })

  it('that refuses is the seller’s to look at: one alert, no more attempts', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
    scene.openapi.shippingCode = 10060009
    await scene.ask('seller.ship', { orderId, parcels: [parcel('AAA111')] })
    await scene.later(60_000, 3)
    // Unknown to WeChat: getOrder cannot answer, so it is asked again.
    expect((await scene.orderOf(orderId)).outbox).toEqual([{ kind: 'UPLOAD' }])
    scene.openapi.shippingCode = 0
    await scene.store.update(
      'wechat_pay_orders',
      { _id: orderId },
      { $set: { refunded: 1000, total: 1000 } },
    )
    await scene.later(60_000, 3)
    expect(await alerts()).toMatchObject([
      { kind: 'SHIPPING_REFUSED', detail: { errcode: 10060004 } },
    ])
    const { order } = await scene.ask('seller.getOrder', { orderId })
    expect(order.upload).toEqual({ complete: false, waiting: false, refused: 10060004 })
  })

  it('is told a corrected waybill once, and a second time is refused', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
    await scene.ask('seller.ship', { orderId, parcels: [parcel('AAA111')] })
    await jobs()
    const change = { orderId, parcelId: 'p1', ...parcel('BBB222', 'YTO') }
    const { order } = await scene.ask('seller.correctWaybill', change)
    expect(order.shipments).toMatchObject([{ carrier: 'YTO', waybill: 'BBB222', corrected: true }])
    await scene.ask('seller.correctWaybill', change)
    await scene.later(60_000, 1)
    expect(uploads()).toEqual(['whole AAA111', 'whole BBB222'])
    const again = { ...change, waybill: 'CCC333' }
    expect(await scene.outcome(BOSS, 'seller.correctWaybill', again)).toBe('WAYBILL_FIXED')
    expect(kindsOf(await scene.orderOf(orderId))).toContain('WAYBILL_CORRECTED')
  })
})

it('a remark is for colleagues', async () => {
  const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
  const { order } = await scene.ask('seller.remarkOrder', { orderId, remark: '老客户' })
  expect(order.sellerRemark).toBe('老客户')
  expect(JSON.stringify(await scene.ok(buyer.openid, 'order.get', { orderId }))).not.toContain(
    '老客户',
  )
})
