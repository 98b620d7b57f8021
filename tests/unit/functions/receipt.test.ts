import { createSellerScene, type SellerScene } from './seller-order-scene'
import type { Buyer } from './order-scene'
import { confirmAtWechat, kindsOf, parcel, shipped, toShip } from './trade-scene'

const DAY = 24 * 3_600_000
let scene: SellerScene
let buyer: Buyer
beforeEach(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
})
afterEach(() => scene.close())

const confirm = (orderId: string, who = buyer) =>
  scene.outcome(who.openid, 'order.confirmReceipt', { orderId })
const stateOf = async (orderId: string) => (await scene.orderOf(orderId)).state

describe('receipt', () => {
  it('where WeChat knows the parcels: WeChat must say so', async () => {
    const orderId = await shipped(scene, buyer)
    expect(await confirm(orderId)).toBe('NOT_CONFIRMED')
    expect(await stateOf(orderId)).toBe('SHIPPED')
    await confirmAtWechat(scene, orderId)
    expect(await confirm(orderId)).toBe('ok')
    const order = await scene.orderOf(orderId)
    expect(order).toMatchObject({ state: 'RECEIVED', stepDueAt: scene.clock.now() + 7 * DAY })
    expect(order.timeline.at(-1)?.by).toMatchObject({ kind: 'BUYER' })
    expect(await confirm(orderId)).toBe('ok')
    expect(await scene.orderOf(orderId)).toEqual(order)
    expect(await scene.ok(buyer.openid, 'order.get', { orderId })).toMatchObject({
      receipt: null,
      receiveDueAt: null,
      afterSaleOpen: true,
    })
  })

  it('is not decided while WeChat cannot say', async () => {
    const orderId = await shipped(scene, buyer)
    scene.openapi.shippingCode = -1
    expect(await confirm(orderId)).toBe('BUSY')
    expect(await stateOf(orderId)).toBe('SHIPPED')
  })

  it('where WeChat knows nothing: the buyer’s word', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
    await scene.ask('seller.ship', { orderId, parcels: [parcel('AAA111')] })
    expect(await confirm(orderId)).toBe('ok')
    expect(await stateOf(orderId)).toBe('RECEIVED')
    await scene.tick('jobs')
    expect(scene.openapi.uploads).toEqual(['whole AAA111'])
  })

  it('is refused before all has left, and to others', async () => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 2 })
    expect(await confirm(orderId)).toBe('NOT_RECEIVABLE')
    const lines = [{ skuId: 'p1-1', quantity: 1 }]
    await scene.ask('seller.ship', { orderId, parcels: [{ ...parcel('AAA111'), lines }] })
    expect(await confirm(orderId)).toBe('NOT_RECEIVABLE')
    expect(await confirm(orderId, await scene.person())).toBe('ORDER_NOT_FOUND')
  })
})

it('an order that nobody confirms is received, and settled, by itself', async () => {
  const orderId = await shipped(scene, buyer)
  await scene.clock.advance(10 * DAY - 60_000)
  await scene.tick('jobs')
  expect(await stateOf(orderId)).toBe('SHIPPED')
  await scene.later(60_000, 1)
  expect(await stateOf(orderId)).toBe('RECEIVED')
  await scene.later(7 * DAY, 1)
  expect(await stateOf(orderId)).toBe('SETTLED')
  const order = await scene.orderOf(orderId)
  expect(kindsOf(order)).toBe('CREATED PAID TO_SHIP PARCEL SHIPPED RECEIVED SETTLED')
  expect(await scene.ok(buyer.openid, 'order.get', { orderId })).toMatchObject({
    afterSaleOpen: false,
  })
  expect(await confirm(orderId)).toBe('ok')
})
