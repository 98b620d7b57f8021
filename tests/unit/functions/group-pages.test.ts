import type { Envelope } from '@contract/envelope'
import type { OutputOf } from '@contract/index'
import { createGroupScene, DAY, type GroupScene, HOUR } from './group-scene'
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

/** The page as somebody without an openid sees it, as in Moments. */
async function pageForNobody(groupId: string) {
  const event = { endpoint: 'shop.getGroup', input: { groupId }, requestKey: 'nobody-key' }
  const answer = (await scene.send(null, 'shop', event)) as Envelope<OutputOf<'shop.getGroup'>>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

describe('the group’s page', () => {
  it('is for members, strangers and people without a login; each sees their own seat only', async () => {
    const groupId = await scene.formed(leader, 3)
    const { orderId } = await scene.join(buyer, groupId)
    const page = (openid: string) => scene.ok(openid, 'shop.getGroup', { groupId })
    const mine = await page(buyer.openid)
    expect(mine).toMatchObject({
      id: groupId,
      state: 'FORMING',
      size: 3,
      paid: 1,
      missing: 1,
      prices: [{ skuId: 'g1-1', price: 700 }],
      product: { id: 'g1', onSale: true, singlePrice: 1000 },
      rules: { newcomersOnly: false, limitPerPerson: null, leaderDiscount: 0 },
      me: { orderId, seat: 'HELD', refund: null },
    })
    expect(mine.expiresAt - mine.openedAt).toBe(DAY)
    expect(mine.members.map(({ state, isLeader, isMe }) => [state, isLeader, isMe])).toEqual([
      ['PAID', true, false],
      ['HELD', false, true],
    ])
    expect(scene.tripsOf('shop.getGroup')).toBe(2)
    const stranger = await page((await scene.person()).openid)
    const nobody = await pageForNobody(groupId)
    expect(stranger.me).toBeNull()
    expect(nobody).toEqual(stranger)
    for (const view of [mine, stranger, nobody]) {
      expect(JSON.stringify(view)).not.toContain(leader.openid)
      expect(JSON.stringify(view)).not.toContain(buyer.openid)
    }
    expect(JSON.stringify(stranger)).not.toContain(orderId)
  })

  it('tells who left how their refund stands, and others nothing of it', async () => {
    const groupId = await scene.formed(leader, 3)
    const orderId = await scene.member(buyer, groupId)
    await scene.ok(buyer.openid, 'order.leaveGroup', { orderId })
    await scene.later(120_000)
    const mine = await scene.ok(buyer.openid, 'shop.getGroup', { groupId })
    expect(mine.me).toEqual({
      orderId,
      seat: 'REFUNDED',
      refund: { state: 'SUCCESS', amount: 1300 },
    })
    expect(scene.tripsOf('shop.getGroup')).toBe(3)
    expect(mine.members).toHaveLength(1)
    const theirs = await scene.ok(leader.openid, 'shop.getGroup', { groupId })
    expect(JSON.stringify(theirs)).not.toContain(orderId)
  })

  it('of a group that failed says so, and how my money comes back', async () => {
    const groupId = await scene.formed(leader, 3)
    await scene.later(DAY + HOUR)
    const page = await scene.ok(leader.openid, 'shop.getGroup', { groupId })
    expect(page).toMatchObject({
      state: 'FAILED',
      endReason: 'EXPIRED',
      missing: 0,
      members: [{ state: 'REFUNDED', isMe: true }],
      me: { seat: 'REFUNDED', refund: { state: 'SUCCESS', amount: 1300 } },
    })
  })

  it('of no group is refused', async () => {
    expect(await scene.outcome(buyer.openid, 'shop.getGroup', { groupId: 'gNever' })).toBe(
      'GROUP_NOT_FOUND',
    )
  })
})

describe('the product page', () => {
  const product = async (productId: string) =>
    (await scene.ok(buyer.openid, 'shop.getProduct', { productId })).group
  const set = (fields: object) => scene.store.update('products', { _id: 'cheap' }, { $set: fields })

  it('tells what groups can be opened, not how much stock they have', async () => {
    expect(await product('shared')).toEqual({
      campaignId: 'c-shared',
      offers: [
        { size: 2, prices: [{ skuId: 'shared-1', price: 800 }] },
        { size: 3, prices: [{ skuId: 'shared-1', price: 700 }] },
      ],
      durationMs: DAY,
      limitPerPerson: null,
      endsAt: 4_000_000_000_000,
      newcomersOnly: false,
      leaderDiscount: 0,
      listsForming: true,
    })
  })

  it.each([
    ['there is none', 'p1', {}],
    ['it has not begun', 'cheap', { 'group.startsAt': 4_000_000_000_000 }],
    ['it is over', 'cheap', { 'group.endsAt': 1 }],
    ['the product is off sale', 'cheap', { state: 'OFF_SALE' }],
  ])('tells of none when %s', async (_, productId, fields) => {
    if (productId === 'cheap') await set(fields)
    expect(await product(productId)).toBeNull()
    await set({ 'group.startsAt': 0, 'group.endsAt': 4_000_000_000_000, state: 'ON_SALE' })
  })
})

describe('forming groups', () => {
  const list = async (openid: string, productId: string) =>
    (await scene.ok(openid, 'shop.formingGroups', { productId })).groups

  it('are at most four, those that miss least and end soonest first, none of mine', async () => {
    const want = { skuId: 'newcomers-1' }
    const ids: string[] = []
    for (const size of [3, 2, 3, 2, 3, 2]) {
      await scene.clock.advance(1000)
      ids.push(await scene.formed(await scene.person(), size, want))
    }
    const shown = await list(buyer.openid, 'newcomers')
    expect(shown.map(({ id }) => id)).toEqual([ids[1], ids[3], ids[5], ids[0]])
    expect(shown[0]).toMatchObject({
      campaignId: 'c-newcomers',
      size: 2,
      missing: 1,
      newcomersOnly: true,
      prices: [{ skuId: 'newcomers-1', price: 800 }],
    })
    expect(JSON.stringify(shown)).not.toMatch(/o-buyer/)
    expect(scene.tripsOf('shop.formingGroups')).toBe(2)
    await scene.join(buyer, ids[3] ?? '', want)
    const other = await scene.person()
    await scene.join(other, ids[0] ?? '', want)
    // Full, mine, and now missing one.
    expect((await list(other.openid, 'newcomers')).map(({ id }) => id)).toEqual([
      ids[1],
      ids[5],
      ids[2],
      ids[4],
    ])
    const third = await list((await scene.person()).openid, 'newcomers')
    expect(third.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[5], ids[2]])
  })

  it('are not told of when their time is over, even before a job ended them', async () => {
    await scene.formed(leader, 2, { skuId: 'limited-1' })
    expect(await list(buyer.openid, 'limited')).toHaveLength(1)
    await scene.clock.advance(DAY)
    expect(await list(buyer.openid, 'limited')).toEqual([])
  })

  it('are not told of when the campaign does not list them, or does not any more', async () => {
    await scene.formed(leader, 2, { skuId: 'discount-1' })
    expect(await list(buyer.openid, 'discount')).toEqual([])
    await scene.formed(buyer, 2, { skuId: 'cheap-1' })
    const stranger = await scene.person()
    expect(await list(stranger.openid, 'cheap')).toHaveLength(1)
    const set = (fields: object) =>
      scene.store.update('products', { _id: 'cheap' }, { $set: fields })
    await set({ 'group.listsForming': false })
    expect(await list(stranger.openid, 'cheap')).toEqual([])
    await set({ 'group.listsForming': true, state: 'OFF_SALE' })
    expect(await list(stranger.openid, 'cheap')).toEqual([])
    expect(await list(stranger.openid, 'nothing')).toEqual([])
  })
})
