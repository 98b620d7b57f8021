import { createGroupScene, type GroupScene } from './group-scene'
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

describe('an unpaid group order', () => {
  it('is one at a time, whatever is asked for at once; the refusal names it', async () => {
    const groups = await Promise.all(
      Array.from({ length: 4 }, async () => scene.formed(await scene.person(), 3)),
    )
    const wishes = await Promise.all([
      ...groups.map((groupId) => scene.groupWish(buyer, join(groupId))),
      scene.groupWish(buyer, open(2)),
      scene.groupWish(buyer, open(3)),
    ])
    const answers = await Promise.all(
      wishes.map((wish) => scene.call(buyer.openid, 'order.create', wish)),
    )
    const placed = answers.flatMap((answer) => (answer.ok ? [answer.data.orderId] : []))
    expect(placed).toHaveLength(1)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    const expected = { code: 'UNPAID_GROUP_ORDER', params: { orderId: placed[0] } }
    expect(refused).toEqual(Array(5).fill(expected))
    const taken = await Promise.all(groups.map(async (id) => (await scene.groupOf(id)).taken))
    expect(taken.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(5)
  })

  it('does not count among the five others, and a single purchase beside it goes on', async () => {
    await scene.open(buyer, 2)
    for (let i = 0; i < 5; i += 1) await scene.order(buyer, { 'g1-1': 1 })
    const wish = await scene.wish(buyer, { 'g1-1': 1 })
    expect(wish.expectedPayable).toBe(1600)
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('TOO_MANY_UNPAID')
  })

  it('is what a person hears of who holds a seat in the very group, unpaid', async () => {
    const groupId = await scene.formed(leader, 3)
    const wish = await scene.groupWish(buyer, join(groupId))
    const { orderId } = await scene.join(buyer, groupId)
    expect(await scene.call(buyer.openid, 'order.create', wish)).toMatchObject({
      error: { code: 'UNPAID_GROUP_ORDER', params: { orderId } },
    })
  })

  it('makes room once it is paid, or cancelled', async () => {
    const first = await scene.open(buyer, 2)
    await scene.pay(buyer, first.orderId)
    const second = await scene.open(buyer, 2)
    await scene.ok(buyer.openid, 'order.cancel', { orderId: second.orderId })
    const third = await scene.open(buyer, 3)
    expect(third.groupId).not.toBe(first.groupId)
  })
})

describe('a group for newcomers', () => {
  const want = { skuId: 'newcomers-1' }

  it('lets nobody join who ever paid, also not who was refunded; anybody may open', async () => {
    const groupId = await scene.formed(leader, 3, want)
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await scene.pay(buyer, orderId)
    const items = [{ skuId: 'newcomers-1', quantity: 1 }]
    const quote = { items, group: join(groupId) }
    expect(await scene.outcome(buyer.openid, 'order.quote', quote)).toBe('NEWCOMERS_ONLY')
    const wish = { ...(await scene.groupWish(buyer, open(3), want)), group: join(groupId) }
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('NEWCOMERS_ONLY')
    expect(await scene.outcome(buyer.openid, 'order.create', { ...wish, group: open(3) })).toBe(
      'ok',
    )
  })

  it('lets join who has only unpaid and cancelled orders', async () => {
    const groupId = await scene.formed(leader, 3, want)
    await scene.ok(buyer.openid, 'order.cancel', {
      orderId: await scene.order(buyer, { 'p1-1': 1 }),
    })
    await scene.order(buyer, { 'p1-1': 1 })
    expect((await scene.join(buyer, groupId, want)).groupId).toBe(groupId)
  })
})

describe('a limit per person', () => {
  it('counts the campaign’s orders that are paid or unpaid, and names itself', async () => {
    const first = await scene.open(buyer, 2, { skuId: 'limited-1' })
    await scene.pay(buyer, first.orderId)
    const two = { items: [{ skuId: 'limited-1', quantity: 2 }], group: open(3) }
    const refusal = { error: { code: 'GROUP_LIMIT', params: { limit: 2 } } }
    expect(await scene.call(buyer.openid, 'order.quote', two)).toMatchObject(refusal)
    const wish = await scene.groupWish(buyer, open(3), { skuId: 'limited-1' })
    expect(await scene.call(buyer.openid, 'order.create', { ...wish, ...two })).toMatchObject(
      refusal,
    )
    expect(await scene.outcome(buyer.openid, 'order.create', wish)).toBe('ok')
    const more = { items: [{ skuId: 'limited-1', quantity: 1 }], group: open(2) }
    expect(await scene.outcome(buyer.openid, 'order.quote', more)).toBe('GROUP_LIMIT')
  })

  it('forgets what was cancelled, and does not count single purchases', async () => {
    await scene.pay(buyer, await scene.order(buyer, { 'limited-1': 5 }))
    const want = { skuId: 'limited-1', quantity: 2 }
    const { orderId } = await scene.open(buyer, 2, want)
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    expect((await scene.open(buyer, 3, want)).payable).toBe(2 * 700 + 600)
  })

  it('refuses more at once without asking for what was bought', async () => {
    const items = [{ skuId: 'limited-1', quantity: 3 }]
    expect(await scene.outcome(buyer.openid, 'order.quote', { items, group: open(2) })).toBe(
      'GROUP_LIMIT',
    )
    expect(scene.tripsOf('order.quote')).toBeLessThanOrEqual(4)
  })
})

describe('a campaign’s share of the stock', () => {
  it('runs out while the shop has more; what is cancelled is back, what is sold is sold', async () => {
    const want = { skuId: 'shared-1' }
    const share = () => scene.stockOf('c-shared')
    const groupId = await scene.formed(leader, 2, want)
    const { orderId } = await scene.join(buyer, groupId, want)
    const third = await scene.open(await scene.person(), 2, want)
    expect(await share()).toMatchObject({ available: 0, sold: 0 })

    const late = await scene.person()
    const wish = await scene.groupWish(late, open(2), want)
    const own = await scene.stockOf('shared-1')
    expect(await scene.call(late.openid, 'order.create', wish)).toMatchObject({
      error: { code: 'STOCK_SHORT', params: { skuId: 'shared-1', available: 0 } },
    })
    expect((await scene.stockOf('shared-1')).available).toBe(own.available)
    expect(
      await scene.outcome(late.openid, 'order.create', await scene.wish(late, { 'shared-1': 1 })),
    ).toBe('ok')

    await scene.pay(buyer, orderId)
    await scene.later(60_000)
    expect(await share()).toMatchObject({ available: 0, sold: 2 })
    await scene.later(40 * 60_000)
    expect((await scene.orderOf(third.orderId)).state).toBe('CLOSED')
    expect(await share()).toMatchObject({ available: 1, sold: 2, holds: {} })
  })

  it('is no product’s: neither its page nor its sold count takes notice', async () => {
    const { skus } = await scene.ok(buyer.openid, 'shop.getProduct', { productId: 'shared' })
    expect(skus.map(({ id }) => id)).toEqual(['shared-1', 'shared-2'])
    const { sold } = await scene.stockOf('shared-1')
    await scene.later(60_000, 10)
    const shown = await scene.ok(buyer.openid, 'shop.getProduct', { productId: 'shared' })
    expect(shown.sold).toBe(sold)
  })
})
