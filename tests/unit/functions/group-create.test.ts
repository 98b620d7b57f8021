import { createGroupScene, type GroupScene, HOUR } from './group-scene'
import type { Buyer } from './order-scene'

let scene: GroupScene
let leader: Buyer
let buyer: Buyer
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  leader = await scene.person()
  buyer = await scene.person()
})
afterEach(async () => {
  await scene.expectConserved()
  await scene.expectSeats()
})

const open = (size: number) => ({ kind: 'open', size }) as const
const join = (groupId: string) => ({ kind: 'join', groupId }) as const

describe('opening a group', () => {
  it('prices by the offer of that size, and the group is not there before its leader paid', async () => {
    const before = await scene.stockOf('g1-1')
    const wish = await scene.groupWish(leader, open(3), { quantity: 2 })
    expect(wish.expectedPayable).toBe(2 * 700 + 600)
    const created = await scene.ok(leader.openid, 'order.create', wish)
    expect(created).toMatchObject({
      payable: 2000,
      groupId: expect.stringMatching(/^g\w{27}$/) as string,
    })
    const groupId = created.groupId ?? ''
    expect(groupId).not.toContain(created.orderId.slice(1))
    expect((await scene.stockOf('g1-1')).available).toBe(before.available - 2)
    expect(await scene.outcome(buyer.openid, 'shop.getGroup', { groupId })).toBe('GROUP_NOT_FOUND')
    const order = await scene.pay(leader, created.orderId)
    expect(order).toMatchObject({ state: 'GROUPING', group: { id: groupId, role: 'LEADER' } })
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FORMING', taken: 1, size: 3 })
  })

  it('takes the leader’s discount off, but never all of it', async () => {
    const discount = { skuId: 'discount-1' }
    const quote = await scene.groupWish(leader, open(2), discount)
    expect(quote.expectedPayable).toBe(800 - 100 + 600)
    const { orderId, groupId } = await scene.open(leader, 2, discount)
    expect((await scene.ok(leader.openid, 'order.get', { orderId })).amounts).toEqual({
      goods: 800,
      postage: 600,
      discount: 100,
      payable: 1300,
    })
    await scene.pay(leader, orderId)
    expect((await scene.groupWish(buyer, join(groupId), discount)).expectedPayable).toBe(1400)
    const cheap = await scene.groupWish(buyer, open(2), { skuId: 'cheap-1' })
    expect(cheap.expectedPayable).toBe(1 + 600)
  })

  it('takes 5 round trips on a cold instance', async () => {
    const wish = await scene.groupWish(leader, open(2))
    scene.restart()
    await scene.ok(leader.openid, 'order.create', wish)
    expect(scene.tripsOf('order.create')).toBe(5)
  })

  it.each([
    ['a size that is not offered', open(5), 'g1-1'],
    ['an SKU that groups do not get', open(2), 'g1-2'],
    ['a product without a campaign', open(2), 'p1-1'],
    ['an SKU that is not there', open(2), 'nothing'],
  ])('of %s is refused, by the quote too', async (_, group, skuId) => {
    const items = [{ skuId, quantity: 1 }]
    const wish = { ...(await scene.groupWish(leader, open(2))), items, group }
    expect(await scene.outcome(leader.openid, 'order.create', wish)).toBe('GROUP_OFFER_GONE')
    expect(await scene.outcome(leader.openid, 'order.quote', { items, group })).toBe(
      'GROUP_OFFER_GONE',
    )
  })

  it.each([
    ['before it starts', { 'group.startsAt': 4_000_000_000_000 }],
    ['after it ended', { 'group.endsAt': 1 }],
  ])('%s is refused; so it is of a product off sale', async (_, change) => {
    const wish = await scene.groupWish(leader, open(2))
    const set = (fields: object) => scene.store.update('products', { _id: 'g1' }, { $set: fields })
    await set(change)
    expect(await scene.outcome(leader.openid, 'order.create', wish)).toBe('GROUP_OFFER_GONE')
    await set({ 'group.startsAt': 0, 'group.endsAt': 4_000_000_000_000, state: 'OFF_SALE' })
    expect(await scene.outcome(leader.openid, 'order.create', wish)).toBe('PRODUCT_OFF_SALE')
    await set({ state: 'ON_SALE' })
  })

  it('is for one item', async () => {
    const wish = await scene.groupWish(leader, open(2))
    const items = [...wish.items, { skuId: 'p1-1', quantity: 1 }]
    const more = { items, group: open(2) }
    expect(await scene.outcome(leader.openid, 'order.quote', more)).toBe('BAD_REQUEST')
    expect(await scene.outcome(leader.openid, 'order.create', { ...wish, items })).toBe(
      'BAD_REQUEST',
    )
  })

  it('keeps the price that the leader saw or says that it changed', async () => {
    const wish = await scene.groupWish(leader, open(2))
    const forged = { ...wish, expectedPayable: 1 as never }
    expect(await scene.call(leader.openid, 'order.create', forged)).toMatchObject({
      error: { code: 'PRICE_CHANGED', params: { payable: 1400 } },
    })
  })
})

describe('joining a group', () => {
  it('holds a seat while its payer is at the cashier, at the price of the opening', async () => {
    const groupId = await scene.formed(leader, 2)
    await scene.store.update(
      'products',
      { _id: 'g1' },
      { $set: { 'group.offers.0.prices.0.price': 900 } },
    )
    const joined = await scene.join(buyer, groupId)
    await scene.store.update(
      'products',
      { _id: 'g1' },
      { $set: { 'group.offers.0.prices.0.price': 800 } },
    )
    expect(joined).toMatchObject({ payable: 1400, groupId })
    const { seats, taken } = await scene.groupOf(groupId)
    expect(taken).toBe(2)
    expect(seats[buyer.openid]).toMatchObject({
      orderId: joined.orderId,
      state: 'HELD',
      until: joined.expiresAt,
    })
    const order = await scene.ok(buyer.openid, 'order.get', { orderId: joined.orderId })
    expect(order.group).toMatchObject({ id: groupId, role: 'MEMBER', size: 2, waitUntil: null })
  })

  it('goes on after the campaign’s end', async () => {
    const groupId = await scene.formed(leader, 2)
    const set = (endsAt: number) =>
      scene.store.update('products', { _id: 'g1' }, { $set: { 'group.endsAt': endsAt } })
    await set(1)
    expect((await scene.join(buyer, groupId)).groupId).toBe(groupId)
    await set(4_000_000_000_000)
  })

  it('takes 6 round trips on a cold instance, and one more for each rule that asks who buys', async () => {
    const trips: Record<string, number | undefined> = {}
    for (const product of ['g1', 'newcomers', 'limited', 'shared']) {
      const want = { skuId: `${product}-1` }
      const groupId = await scene.formed(await scene.person(), 3, want)
      const joiner = await scene.person()
      const wish = await scene.groupWish(joiner, join(groupId), want)
      scene.restart()
      await scene.ok(joiner.openid, 'order.create', wish)
      trips[product] = scene.tripsOf('order.create')
    }
    expect(trips).toEqual({ g1: 6, newcomers: 7, limited: 7, shared: 7 })
  })

  it('is refused when there is no such group, or it does not sell that', async () => {
    const groupId = await scene.formed(leader, 2)
    const wish = await scene.groupWish(buyer, join(groupId))
    const create = (more: object) =>
      scene.outcome(buyer.openid, 'order.create', { ...wish, ...more })
    expect(await create({ group: join('gNever') })).toBe('GROUP_NOT_FOUND')
    for (const skuId of ['g1-2', 'discount-1', 'nothing'])
      expect(await create({ items: [{ skuId, quantity: 1 }] })).toBe('GROUP_OFFER_GONE')
  })

  it('is refused to who is in already, to its leader too', async () => {
    const groupId = await scene.formed(leader, 3)
    await scene.member(buyer, groupId)
    for (const { openid } of [leader, buyer]) {
      const items = [{ skuId: 'g1-1', quantity: 1 }]
      const quote = { items, group: join(groupId) }
      expect(await scene.outcome(openid, 'order.quote', quote)).toBe('GROUP_ALREADY_IN')
    }
    const wish = await scene.groupWish(await scene.person(), join(groupId))
    const mine = { ...wish, addressId: buyer.addressId }
    expect(await scene.outcome(buyer.openid, 'order.create', mine)).toBe('GROUP_ALREADY_IN')
  })

  it('is refused when it is full, and when its time is over', async () => {
    const full = await scene.formed(leader, 2)
    const wish = await scene.groupWish(buyer, join(full))
    await scene.join(await scene.person(), full)
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('GROUP_FULL')
    const over = await scene.formed(await scene.person(), 2)
    await scene.clock.advance(24 * HOUR)
    const late = { ...wish, group: join(over) }
    expect(await scene.outcome(buyer.openid, 'order.create', late)).toBe('GROUP_ENDED')
    expect(await scene.store.find('orders', { buyerId: buyer.openid })).toEqual([])
  })

  it('is refused when the goods are off sale or gone', async () => {
    const groupId = await scene.formed(leader, 3)
    const wish = await scene.groupWish(buyer, join(groupId))
    const set = (state: string) =>
      scene.store.update('products', { _id: 'g1' }, { $set: { state } })
    await set('OFF_SALE')
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('PRODUCT_OFF_SALE')
    await set('ON_SALE')
    const left = (await scene.stockOf('g1-1')).available
    const take = (by: number) =>
      scene.store.update('stocks', { _id: 'g1-1' }, { $inc: { available: by, supplied: by } })
    await take(-left)
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('STOCK_SHORT')
    await take(left)
    expect((await scene.groupOf(groupId)).taken).toBe(1)
  })
})
