import { noService } from '@domain/order'
import { employ, owner } from '../../rig/staff'
import { createScene, type Scene } from './order-scene'

// Documents from before there were groups, sharing and the seller's console lack their fields.
const BOSS = 'o-boss'
let scene: Scene
beforeAll(async () => {
  scene = await createScene()
  const without = (collection: string, _id: string, ...fields: string[]) =>
    scene.store.update(
      collection,
      { _id },
      { $unset: Object.fromEntries(fields.map((field) => [field, true])) },
    )
  await without('products', 'p1', 'group', 'supplierId', 'rev')
  await scene.store.update('products', { _id: 'p1' }, { $unset: { 'skus.0.weight': true } })
  await without(
    'settings',
    'shop',
    ...['sharing', 'logo', 'afterSale', 'groups', 'returnAddress', 'lowStock', 'templates', 'rev'],
    ...['postage.regions', 'postage.byWeight'],
  )
  await without('stocks', 'p1-1', 'movement')
  await scene.ok(BOSS, 'login.enter', {})
  await employ(scene.store, BOSS, owner)
})
afterAll(() => scene.close())

it('a product without groups is shown and bought', async () => {
  const { group } = await scene.ok('o-nobody', 'shop.getProduct', { productId: 'p1' })
  expect(group).toBeNull()
  await scene.order(await scene.person(), { 'p1-1': 1 })
})

it('a product is shared by the default settings', async () => {
  const { openid } = await scene.person()
  const target = { kind: 'product', id: 'p1' } as const
  const { chat } = await scene.ok(openid, 'referral.prepareShare', { target, parent: null })
  const [share] = await scene.store.find('shares', { _id: chat }, { limit: 1 })
  expect(share).toMatchObject({ protectionMs: 30 * 86_400_000, campaign: null })
})

it('a person orders whose document has neither network nor messages', async () => {
  const person = await scene.person()
  const change = { $unset: { network: true, messages: true } } as const
  await scene.store.update('users', { _id: person.openid }, change)
  const orderId = await scene.order(person, { 'p1-1': 1 })
  expect((await scene.orderOf(orderId)).attribution).toBeNull()
})

it('an order without group and attribution is listed, opened, paid and counted as before', async () => {
  const person = await scene.person()
  const orderId = await scene.order(person, { 'p1-1': 1 })
  const change = { $unset: { group: true, attribution: true } } as const
  await scene.store.update('orders', { _id: orderId }, change)
  const { items } = await scene.ok(person.openid, 'order.list', { filter: 'ALL' })
  expect(items).toMatchObject([{ id: orderId, group: null }])
  await scene.payAt(person, await scene.prepay(person, orderId))
  expect(await scene.orderOf(orderId)).toMatchObject({ state: 'TO_SHIP' })
  expect((await scene.ok(person.openid, 'referral.touchedOrders', {})).items).toEqual([])
})

describe('from before the seller’s console', () => {
  it('the shop is shown, with the defaults as its settings', async () => {
    expect(await scene.ok('o-nobody', 'shop.home', {})).toMatchObject({ logo: null })
    const { settings, rev } = await scene.ok(BOSS, 'seller.getSettings', {})
    expect(settings).toMatchObject({ lowStock: 10, returnAddress: null })
    expect(settings.postage).toMatchObject({ regions: [], byWeight: null })
    const saved = await scene.ok(BOSS, 'seller.saveSettings', { settings, rev })
    expect(saved.rev).toBe(rev + 1)
  })

  it('a product is opened, moved and counted by the seller', async () => {
    const { product } = await scene.ok(BOSS, 'seller.getProduct', { productId: 'p1' })
    expect(product).toMatchObject({ rev: 0, supplierId: null, skus: [{ weight: 0 }] })
    const change = { skuId: 'p1-1', delta: 3, reason: 'COUNTED', note: '' } as const
    const { available } = await scene.stockOf('p1-1')
    expect(await scene.ok(BOSS, 'seller.changeStock', change)).toEqual({
      available: available + 3,
    })
    await scene.expectConserved()
  })

  it('an order is seen, shipped, and open to after-sale', async () => {
    const person = await scene.person()
    const orderId = await scene.order(person, { 'p1-1': 1 })
    await scene.payAt(person, await scene.prepay(person, orderId))
    const fields = [...Object.keys(noService), 'tradeNo']
    const $unset = Object.fromEntries(fields.map((field) => [field, true]))
    await scene.store.update('orders', { _id: orderId }, { $unset })
    const { lines } = await scene.orderOf(orderId)
    expect(lines).toHaveLength(1)
    const line = { $unset: { 'lines.0.supplierId': true } }
    await scene.store.update('orders', { _id: orderId }, line)

    expect(await scene.ok(person.openid, 'order.get', { orderId })).toMatchObject({
      shipments: [],
      afterSales: [],
    })
    const listed = await scene.ok(BOSS, 'seller.listOrders', { tab: 'TO_SHIP' })
    expect(listed.items.map(({ id }) => id)).toContain(orderId)
    const parcels = [{ carrier: 'SF', waybill: 'SF1234567890' }]
    const { order } = await scene.ok(BOSS, 'seller.ship', { orderId, parcels })
    expect(order).toMatchObject({ state: 'SHIPPED' })
    const { lines: offered } = await scene.ok(person.openid, 'order.afterSaleOffer', { orderId })
    expect(offered).toMatchObject([{ shipped: 1 }])
  })
})
