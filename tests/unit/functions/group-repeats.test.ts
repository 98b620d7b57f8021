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
const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].map((o) => [o, outcomes.filter((x) => x === o).length]))

describe('a repeated request (fault 17)', () => {
  it.each(['open', 'join'] as const)(
    'to %s, 12 times at once, is one order and one seat',
    async (kind) => {
      const groupId = await scene.formed(leader, 3)
      const wish = await scene.groupWish(buyer, kind === 'open' ? open(3) : join(groupId))
      const key = `same-${kind}-key`
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => scene.ok(buyer.openid, 'order.create', wish, key)),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const { items } = await scene.ok(buyer.openid, 'order.list', { filter: 'ALL' })
      expect(items).toHaveLength(1)
      expect((await scene.groupOf(groupId)).taken).toBe(kind === 'open' ? 1 : 2)
    },
  )

  it('answers the same when its own seat filled the group, and when it was paid since', async () => {
    const groupId = await scene.formed(leader, 2)
    const wish = await scene.groupWish(buyer, join(groupId))
    const create = () => scene.ok(buyer.openid, 'order.create', wish, 'same-last-seat')
    const first = await create()
    expect(await create()).toEqual(first)
    expect((await scene.pay(buyer, first.orderId)).state).toBe('TO_SHIP')
    expect(await create()).toEqual(first)
  })

  it('takes the seat that a dead attempt left out, also when the limit counts that attempt', async () => {
    const want = { skuId: 'limited-1', quantity: 2 }
    const groupId = await scene.formed(leader, 2, want)
    const wish = await scene.groupWish(buyer, join(groupId), want)
    const before = await scene.groupOf(groupId)
    const create = () => scene.ok(buyer.openid, 'order.create', wish, 'same-dead-key')
    const first = await create()
    const { seats, taken, missing } = before
    // As if the attempt had died before it could write the group.
    await scene.store.update('groups', { _id: groupId }, { $set: { seats, taken, missing } })
    expect(await create()).toEqual(first)
    expect((await scene.groupOf(groupId)).seats[buyer.openid]).toMatchObject({ state: 'HELD' })
  })

  it('that lost the last seat says so each time, and leaves no order open', async () => {
    const groupId = await scene.formed(leader, 2)
    const wish = await scene.groupWish(buyer, join(groupId))
    const first = await scene.ok(buyer.openid, 'order.create', wish, 'same-lost-key')
    const { seats, taken, missing } = await scene.groupOf(groupId)
    const [mine] = Object.values(seats).filter(({ orderId }) => orderId === first.orderId)
    const other = { ...mine, orderId: 'oOther' }
    const left = { [leader.openid]: seats[leader.openid], 'o-other': other }
    await scene.store.update('groups', { _id: groupId }, { $set: { seats: left, taken, missing } })
    const create = () => scene.outcome(buyer.openid, 'order.create', wish, 'same-lost-key')
    expect([await create(), await create()]).toEqual(['GROUP_FULL', 'GROUP_FULL'])
    expect(await scene.orderOf(first.orderId)).toMatchObject({ state: 'CLOSED' })
  })
})

describe('an attempt that holds its seat when its order is cancelled already', () => {
  it('is found out within a minute or two', async () => {
    const groupId = await scene.formed(leader, 2)
    const { seats, taken, missing } = await scene.groupOf(groupId)
    const { orderId } = await scene.join(buyer, groupId)
    const held = await scene.groupOf(groupId)
    const set = (fields: object) => scene.store.update('groups', { _id: groupId }, { $set: fields })
    await set({ seats, taken, missing })
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    await set({ seats: held.seats, taken: held.taken, missing: held.missing })
    await scene.later(60_000)
    expect((await scene.groupOf(groupId)).seats[buyer.openid]?.state).toBe('RELEASED')
    expect((await scene.groupOf(groupId)).taken).toBe(1)
    expect((await scene.orderOf(orderId)).outbox).toEqual([])
  })

  it('holds none when the close was there first', async () => {
    const groupId = await scene.formed(leader, 2)
    const wish = await scene.groupWish(buyer, join(groupId))
    const create = () => scene.call(buyer.openid, 'order.create', wish, 'same-late-key')
    const first = await create()
    if (!first.ok) throw new Error(first.error.code)
    const { orderId } = first.data
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    expect(await create()).toMatchObject({ error: { code: 'PRICE_CHANGED' } })
    // As it reads to an attempt that looked before the close.
    await scene.store.update('orders', { _id: orderId }, { $set: { state: 'CREATED' } })
    expect(await create()).toMatchObject({ error: { code: 'GROUP_ENDED' } })
    expect((await scene.groupOf(groupId)).taken).toBe(1)
    expect((await scene.orderOf(orderId)).state).toBe('CLOSED')
  })
})

describe('the last seat', () => {
  it('goes to one of 10 who join at once; the others have no order left open', async () => {
    const groupId = await scene.formed(leader, 3)
    await scene.member(await scene.person(), groupId)
    const before = await scene.stockOf('g1-1')
    const joiners = await Promise.all(Array.from({ length: 10 }, () => scene.person()))
    const wishes = await Promise.all(joiners.map((one) => scene.groupWish(one, join(groupId))))
    const outcomes = await Promise.all(
      wishes.map((wish, i) => scene.outcome(joiners[i]?.openid ?? '', 'order.create', wish)),
    )
    expect(tally(outcomes)).toEqual({ ok: 1, GROUP_FULL: 9 })
    expect((await scene.groupOf(groupId)).taken).toBe(3)
    expect((await scene.stockOf('g1-1')).available).toBe(before.available - 1)
    const unpaid = await Promise.all(
      joiners.map(({ openid }) => scene.ok(openid, 'order.counts', {})),
    )
    expect(unpaid.reduce((sum, { toPay }) => sum + toPay, 0)).toBe(1)
  })

  it('is free again as soon as its holder cancels', async () => {
    const groupId = await scene.formed(leader, 2)
    const { orderId } = await scene.join(buyer, groupId)
    const other = await scene.person()
    const wish = { ...(await scene.groupWish(other, open(2))), group: join(groupId) }
    expect(await scene.outcome(other.openid, 'order.create', wish)).toBe('GROUP_FULL')
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    expect(await scene.outcome(other.openid, 'order.create', wish)).toBe('ok')
    expect((await scene.groupOf(groupId)).seats[buyer.openid]?.state).toBe('RELEASED')
  })
})
