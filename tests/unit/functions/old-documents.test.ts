import { createScene, type Scene } from './order-scene'

// Documents from before there were groups and sharing lack their fields.
let scene: Scene
beforeAll(async () => {
  scene = await createScene()
  const without = (collection: string, _id: string, ...fields: string[]) =>
    scene.store.update(
      collection,
      { _id },
      { $unset: Object.fromEntries(fields.map((field) => [field, true])) },
    )
  await without('products', 'p1', 'group')
  await without('settings', 'shop', 'sharing')
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
