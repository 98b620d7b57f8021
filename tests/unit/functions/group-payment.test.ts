import { expectSettled } from './group-money'
import { createGroupScene, DAY, type GroupScene } from './group-scene'
import { notify, paymentOf } from './notify'
import type { Buyer } from './order-scene'

const MINUTE = 60_000
let scene: GroupScene
let leader: Buyer
let buyer: Buyer
let third: Buyer
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  leader = await scene.person()
  buyer = await scene.person()
  third = await scene.person()
  scene.openapi.cards.length = 0
})

const states = async (...orderIds: string[]) =>
  Promise.all(orderIds.map(async (id) => (await scene.orderOf(id)).state))
const seatsOf = async (groupId: string) => {
  const { seats } = await scene.groupOf(groupId)
  return [leader, buyer, third].map(({ openid }) => seats[openid]?.state ?? null)
}
/** An activity of a card in a chat. */
const giveCard = (groupId: string, id = 'card') =>
  scene.store.update(
    'groups',
    { _id: groupId },
    { $set: { cards: [{ id, expiresAt: scene.clock.now() + 2 * DAY }] } },
  )
/** Pays, the notification being the only one who tells; its answer and round trips. */
async function told(orderId: string) {
  const { status } = await notify(scene, await paymentOf(scene, orderId))
  return { status, trips: scene.tripsOf('pay-notify') }
}

describe('a group of three', () => {
  it('forms, fills and succeeds, in at most 6 round trips a payment', async () => {
    const opened = await scene.open(leader, 3)
    const { groupId } = opened
    scene.restart()
    expect(await told(opened.orderId)).toEqual({ status: 204, trips: 4 })
    expect(await states(opened.orderId)).toEqual(['GROUPING'])
    await giveCard(groupId)
    const second = await scene.join(buyer, groupId)
    scene.restart()
    expect(await told(second.orderId)).toEqual({ status: 204, trips: 6 })
    expect(await states(opened.orderId, second.orderId)).toEqual(['GROUPING', 'GROUPING'])
    const last = await scene.join(third, groupId)
    scene.restart()
    const before = await scene.stockOf('g1-1')
    expect(await told(last.orderId)).toEqual({ status: 204, trips: 6 })
    const all = [opened.orderId, second.orderId, last.orderId]
    expect(await states(...all)).toEqual(['TO_SHIP', 'TO_SHIP', 'TO_SHIP'])
    expect(scene.openapi.cards).toEqual(['card 2/3', 'card complete'])
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'SUCCEEDED', cards: [] })
    const order = await scene.orderOf(opened.orderId)
    expect(order.timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'PAID', 'TO_SHIP'])
    expect(order).toMatchObject({ bucket: 'TO_SHIP', rev: 3 })
    await scene.later(MINUTE)
    expect((await scene.stockOf('g1-1')).sold).toBe(before.sold + 3)
    await expectSettled(scene, groupId)
  })

  it('counts a payment once, however often and in whatever order it is told (faults 1, 2)', async () => {
    const opened = await scene.open(leader, 3)
    await notify(scene, await paymentOf(scene, opened.orderId))
    const second = await scene.join(buyer, opened.groupId)
    const last = await scene.join(third, opened.groupId)
    const notices = await Promise.all(
      [last, second, opened, last, second, opened, last, second].map(({ orderId }) =>
        paymentOf(scene, orderId),
      ),
    )
    const answers = await Promise.all(notices.map((notice) => notify(scene, notice)))
    for (const { status } of answers) expect([204, 500, 503]).toContain(status)
    for (const notice of notices) expect((await notify(scene, notice)).status).toBe(204)
    await scene.later(2 * MINUTE)
    expect(await seatsOf(opened.groupId)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
    await expectSettled(scene, opened.groupId)
  })

  it('keeps its pieces until it succeeds, for as long as it forms', async () => {
    const groupId = await scene.formed(leader, 3)
    const { available } = await scene.stockOf('g1-1')
    await scene.clock.advance(6 * 60 * MINUTE)
    await scene.later(MINUTE)
    expect((await scene.stockOf('g1-1')).available).toBe(available)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FORMING' })
    // A hold that must wait for hours is not asked for each minute.
    expect((await scene.stockOf('g1-1')).dueAt).toBeGreaterThan(scene.clock.now() + 30 * MINUTE)
  })
})

describe('a payment without its seat', () => {
  /** Joined, closed here, yet paid there. */
  async function lapsed(groupId: string, who: Buyer): Promise<string> {
    const { orderId } = await scene.join(who, groupId)
    await scene.ok(who.openid, 'order.cancel', { orderId })
    return orderId
  }

  it('finds a free one (fault 6)', async () => {
    const groupId = await scene.formed(leader, 2)
    const orderId = await lapsed(groupId, buyer)
    expect((await told(orderId)).status).toBe(204)
    expect(await states(orderId)).toEqual(['TO_SHIP'])
    await scene.later(2 * MINUTE)
    await expectSettled(scene, groupId)
  })

  it('of two payers gives the last seat to one; the other may choose, then is refunded (fault 9)', async () => {
    const groupId = await scene.formed(leader, 2)
    const mine = await lapsed(groupId, buyer)
    const theirs = await lapsed(groupId, third)
    // Only WeChat Pay's own orders can be refunded there.
    for (const [who, orderId] of [
      [buyer, mine],
      [third, theirs],
    ] as const) {
      await scene.reopenIfUnpaid(orderId)
      const order = await scene.orderOf(orderId)
      expect(order).toMatchObject({ state: 'CLOSED', buyerId: who.openid })
    }
    await Promise.all([told(mine), told(theirs)])
    expect((await states(mine, theirs)).sort()).toEqual(['PAID', 'TO_SHIP'])
    const group = await scene.groupOf(groupId)
    const ids = [mine, theirs]
    const orders = await Promise.all(ids.map((id) => scene.orderOf(id)))
    const loser = orders.find(({ state }) => state === 'PAID')
    expect(loser).toMatchObject({ group: { waitUntil: group.expiresAt } })
    await scene.later(3 * MINUTE)
    expect((await scene.orderOf(loser?._id ?? '')).state).toBe('PAID')
    await scene.clock.advance(DAY)
    await scene.later(MINUTE, 1)
    expect(await scene.orderOf(loser?._id ?? '')).toMatchObject({
      state: 'CLOSED',
      closeReason: 'GROUP_FAILED',
      refund: { reason: 'GROUP_FAILED', no: `R${loser?._id}` },
    })
  })

  it('after the group failed goes back', async () => {
    const groupId = await scene.formed(leader, 2)
    const { orderId } = await scene.join(buyer, groupId)
    const prepayId = await scene.prepay(buyer, orderId)
    await scene.clock.advance(DAY)
    await scene.later(MINUTE)
    await scene.reopenIfUnpaid(orderId)
    await scene.store.update('wechat_pay_orders', { _id: orderId }, { $set: { expiresAt: 9e15 } })
    await scene.payAt(buyer, prepayId)
    await scene.later(2 * MINUTE)
    await expectSettled(scene, groupId)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED' })
  })
})

describe('the end of the time', () => {
  it('refunds everybody once and gives the pieces back; then only the group has failed', async () => {
    const before = await scene.stockOf('g1-1')
    const opened = await scene.open(leader, 3)
    await scene.pay(leader, opened.orderId)
    await giveCard(opened.groupId)
    const second = await scene.member(buyer, opened.groupId)
    await scene.clock.advance(DAY - 2 * MINUTE)
    await scene.tick('jobs')
    expect(await scene.groupOf(opened.groupId)).toMatchObject({ state: 'FORMING' })
    await scene.later(2 * MINUTE, 2)
    expect(await states(opened.orderId, second)).toEqual(['CLOSED', 'CLOSED'])
    await scene.later(MINUTE)
    expect(await seatsOf(opened.groupId)).toEqual(['REFUNDED', 'REFUNDED', null])
    expect(await scene.groupOf(opened.groupId)).toMatchObject({
      state: 'FAILED',
      endReason: 'EXPIRED',
    })
    expect((await scene.stockOf('g1-1')).available).toBe(before.available)
    expect(scene.openapi.cards.at(-1)).toBe('card ended')
    await expectSettled(scene, opened.groupId)
  })

  it('races the last payment: success or refund for all, never both (fault 10)', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, two] = [await scene.person(), await scene.person()]
      const groupId = await scene.formed(one, 2)
      await scene.clock.advance(DAY - MINUTE)
      const { orderId } = await scene.join(two, groupId)
      const prepayId = await scene.prepay(two, orderId)
      await scene.clock.advance(MINUTE)
      await Promise.all([scene.tick('jobs'), scene.payAt(two, prepayId), scene.tick('jobs')])
      await scene.later(2 * MINUTE, 5)
      await expectSettled(scene, groupId)
      expect(['SUCCEEDED', 'FAILED']).toContain((await scene.groupOf(groupId)).state)
    }
  })

  it('fails the group only when its last refund arrived, whatever fails before (faults 12, 13)', async () => {
    const groupId = await scene.formed(leader, 3)
    await scene.member(buyer, groupId)
    scene.faults.refundAbnormal = true
    await scene.clock.advance(DAY)
    await scene.later(MINUTE)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILING' })
    scene.faults.refundAbnormal = false
    await scene.clock.advance(2 * 60 * MINUTE)
    await scene.later(5 * MINUTE, 8)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED' })
    await expectSettled(scene, groupId)
  })

  it('refunds nobody whose order sits in another group by now', async () => {
    const groupId = await scene.formed(leader, 3)
    const orderId = await scene.member(buyer, groupId)
    const moved = { $set: { 'group.id': 'gElsewhere' } }
    await scene.store.update('orders', { _id: orderId }, moved)
    await scene.clock.advance(DAY)
    await scene.later(MINUTE, 4)
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'GROUPING', refund: null })
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED', outbox: [] })
  })

  it('goes by the database, not by an instance whose clock is 11 minutes ahead (fault 22)', async () => {
    const groupId = await scene.formed(leader, 2)
    await scene.clock.advance(DAY - 5 * MINUTE)
    scene.clock.skewFunctions(11 * MINUTE)
    await scene.tick('jobs')
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FORMING' })
    scene.clock.skewFunctions(0)
    await scene.later(6 * MINUTE)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED' })
  })
})
