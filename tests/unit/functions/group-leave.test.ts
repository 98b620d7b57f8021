import { createGroupScene, DAY, type GroupScene, HOUR } from './group-scene'
import type { Buyer } from './order-scene'
import { employ, owner } from '../../rig/staff'

const MINUTE = 60_000
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

const leave = ({ openid }: Buyer, orderId: string) =>
  scene.call(openid, 'order.leaveGroup', { orderId })
const refusal = (code: string) => ({ ok: false, error: { code } })

/** The order closed with all its money back, once jobs have been round. */
async function expectMoneyBack(orderId: string, closeReason: string) {
  await scene.later(2 * MINUTE)
  const order = await scene.orderOf(orderId)
  expect(order).toMatchObject({ state: 'CLOSED', closeReason, refund: { state: 'SUCCESS' } })
  expect(order.refund?.amount).toBe(order.payment?.amount)
  const refunds = (await scene.refunds()).filter((one) => one['outTradeNo'] === orderId)
  expect(refunds).toHaveLength(1)
}

/** Somebody who paid for a seat in a full group: their own lapsed, and WeChat Pay took the money after. */
async function waiting(groupId: string): Promise<{ who: Buyer; orderId: string }> {
  const who = await scene.person()
  const { orderId } = await scene.join(who, groupId)
  const prepayId = await scene.prepay(who, orderId)
  await scene.ok(who.openid, 'order.cancel', { orderId })
  await scene.member(await scene.person(), groupId)
  await scene.reopenIfUnpaid(orderId)
  await scene.payAt(who, prepayId)
  expect(await scene.orderOf(orderId)).toMatchObject({ state: 'PAID' })
  return { who, orderId }
}

describe('leaving a group that forms', () => {
  it('frees the seat at once and brings the money back, once, however often it is asked', async () => {
    const before = await scene.stockOf('g1-1')
    const groupId = await scene.formed(leader, 3)
    const orderId = await scene.member(buyer, groupId)
    const answers = await Promise.all([1, 2, 3].map(() => leave(buyer, orderId)))
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(await leave(buyer, orderId)).toMatchObject({ ok: true, data: { state: 'CLOSED' } })
    const { taken, state } = await scene.groupOf(groupId)
    expect({ taken, state }).toEqual({ taken: 1, state: 'FORMING' })
    await expectMoneyBack(orderId, 'LEFT_GROUP')
    expect((await scene.groupOf(groupId)).seats[buyer.openid]?.state).toBe('REFUNDED')
    expect((await scene.stockOf('g1-1')).available).toBe(before.available - 1)
    // The seat may be taken anew.
    expect((await scene.join(buyer, groupId)).groupId).toBe(groupId)
  })

  it('passes the lead on; with the last one the group fails', async () => {
    const { orderId, groupId } = await scene.open(leader, 3)
    await scene.pay(leader, orderId)
    const other = await scene.member(buyer, groupId)
    expect(await leave(leader, orderId)).toMatchObject({ ok: true })
    expect((await scene.groupOf(groupId)).leaderId).toBe(buyer.openid)
    expect(await leave(buyer, other)).toMatchObject({ ok: true, data: { state: 'CLOSED' } })
    await expectMoneyBack(orderId, 'LEFT_GROUP')
    await expectMoneyBack(other, 'LEFT_GROUP')
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED', endReason: 'ALL_LEFT' })
  })

  it('is refused when completion won, before it and after', async () => {
    const groupId = await scene.formed(leader, 2)
    const orderId = await scene.member(buyer, groupId)
    expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
    expect(await leave(buyer, orderId)).toMatchObject(refusal('GROUP_SUCCEEDED'))
    // As if the group's outbox had not yet reached the order.
    await scene.store.update('orders', { _id: orderId }, { $set: { state: 'GROUPING' } })
    expect(await leave(buyer, orderId)).toMatchObject(refusal('GROUP_SUCCEEDED'))
    await scene.store.update('orders', { _id: orderId }, { $set: { state: 'TO_SHIP' } })
  })

  it('races the last member’s payment: success or refund, never both (faults 10, 11)', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await scene.person(), await scene.person()]
      const { orderId, groupId } = await scene.open(one, 2)
      await scene.pay(one, orderId)
      const joined = await scene.join(two, groupId)
      const prepayId = await scene.prepay(two, joined.orderId)
      await Promise.all([leave(one, orderId), scene.payAt(two, prepayId)])
      await scene.later(2 * MINUTE)
      const [mine, theirs] = [await scene.orderOf(orderId), await scene.orderOf(joined.orderId)]
      const group = await scene.groupOf(groupId)
      if (group.state === 'SUCCEEDED') {
        expect([mine.state, theirs.state]).toEqual(['TO_SHIP', 'TO_SHIP'])
        expect(mine.refund).toBeNull()
      } else {
        expect([mine.state, theirs.state]).toEqual(['CLOSED', 'GROUPING'])
        expect(mine.refund?.state).toBe('SUCCESS')
      }
    }
  })

  it.each(['an unpaid order', 'a cancelled order', 'a single purchase'])(
    'is not for %s',
    async (what) => {
      const groupId = await scene.formed(leader, 3)
      const orderId =
        what === 'a single purchase'
          ? await scene.order(buyer, { 'g1-1': 1 })
          : (await scene.join(buyer, groupId)).orderId
      if (what === 'a cancelled order') await scene.ok(buyer.openid, 'order.cancel', { orderId })
      if (what === 'a single purchase') await scene.pay(buyer, orderId)
      expect(await leave(buyer, orderId)).toMatchObject(refusal('NOT_LEAVABLE'))
    },
  )

  it('is for the buyer only', async () => {
    const groupId = await scene.formed(leader, 3)
    const orderId = await scene.member(buyer, groupId)
    const before = [await scene.orderOf(orderId), await scene.groupOf(groupId)]
    for (const id of [orderId, 'oNever']) {
      expect(await leave(leader, id)).toMatchObject(refusal('ORDER_NOT_FOUND'))
      const choice = { orderId: id, groupId }
      expect(await scene.outcome(leader.openid, 'order.chooseGroup', choice)).toBe(
        'ORDER_NOT_FOUND',
      )
    }
    expect([await scene.orderOf(orderId), await scene.groupOf(groupId)]).toEqual(before)
  })
})

describe('a payer without a seat', () => {
  it('waits, and may leave with all the money', async () => {
    const groupId = await scene.formed(leader, 3)
    await scene.member(await scene.person(), groupId)
    const { who, orderId } = await waiting(groupId)
    const { group } = await scene.ok(who.openid, 'order.get', { orderId })
    expect(group?.waitUntil).toBe((await scene.groupOf(groupId)).expiresAt)
    expect(await leave(who, orderId)).toMatchObject({ ok: true, data: { state: 'CLOSED' } })
    expect(await leave(who, orderId)).toMatchObject({ ok: true, data: { state: 'CLOSED' } })
    await expectMoneyBack(orderId, 'LEFT_GROUP')
  })

  it('may choose another forming group of the same offer, once', async () => {
    const full = await scene.formed(leader, 2)
    const { who, orderId } = await waiting(full)
    const other = await scene.formed(buyer, 2)
    const choose = (groupId: string) =>
      scene.call(who.openid, 'order.chooseGroup', { orderId, groupId })
    expect(await choose(full)).toMatchObject(refusal('GROUP_ENDED'))
    expect(await choose('gNever')).toMatchObject(refusal('GROUP_NOT_FOUND'))
    const three = await scene.formed(await scene.person(), 3)
    expect(await choose(three)).toMatchObject(refusal('GROUP_NOT_FITTING'))
    const discounted = await scene.formed(await scene.person(), 2, { skuId: 'discount-1' })
    expect(await choose(discounted)).toMatchObject(refusal('GROUP_NOT_FITTING'))
    expect(await choose(other)).toMatchObject({ ok: true, data: { state: 'TO_SHIP' } })
    expect(await choose(other)).toMatchObject({ ok: true, data: { state: 'TO_SHIP' } })
    const groups = [await scene.groupOf(full), await scene.groupOf(other)]
    expect(groups.map(({ seats }) => seats[who.openid]?.state)).toEqual(['RELEASED', 'CONFIRMED'])
    await scene.later(2 * MINUTE)
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'TO_SHIP', outbox: [] })
    expect(await choose(three)).toMatchObject(refusal('NOT_WAITING'))
    expect(await leave(who, orderId)).toMatchObject(refusal('GROUP_SUCCEEDED'))
  })

  it('may choose no full group, and none that they are in', async () => {
    const full = await scene.formed(leader, 2)
    const { who, orderId } = await waiting(full)
    const choose = (groupId: string) =>
      scene.call(who.openid, 'order.chooseGroup', { orderId, groupId })
    const held = await scene.formed(await scene.person(), 2)
    await scene.join(await scene.person(), held)
    expect(await choose(held)).toMatchObject(refusal('GROUP_FULL'))
    const mine = await scene.formed(who, 2)
    expect(await choose(mine)).toMatchObject(refusal('GROUP_ALREADY_IN'))
  })

  it('who chooses and leaves at once has a seat or the money', async () => {
    for (let round = 0; round < 6; round += 1) {
      const full = await scene.formed(await scene.person(), 2)
      const { who, orderId } = await waiting(full)
      const groupId = await scene.formed(await scene.person(), 2)
      await Promise.all([
        scene.call(who.openid, 'order.chooseGroup', { orderId, groupId }),
        leave(who, orderId),
        scene.call(who.openid, 'order.chooseGroup', { orderId, groupId }),
      ])
      await scene.later(2 * MINUTE)
      const order = await scene.orderOf(orderId)
      const seat = (await scene.groupOf(groupId)).seats[who.openid]
      if (order.state === 'CLOSED') expect(seat?.state ?? 'REFUNDED').toBe('REFUNDED')
      else expect([order.state, seat?.state]).toEqual(['TO_SHIP', 'CONFIRMED'])
    }
  })

  it('has the money back when nothing was chosen in the group’s time', async () => {
    const full = await scene.formed(leader, 2)
    const { who, orderId } = await waiting(full)
    const other = await scene.formed(buyer, 2)
    await scene.clock.advance(DAY - HOUR)
    await scene.later(2 * HOUR)
    const choice = { orderId, groupId: other }
    expect(await scene.outcome(who.openid, 'order.chooseGroup', choice)).toBe('NOT_WAITING')
    await expectMoneyBack(orderId, 'GROUP_FAILED')
  })
})

describe('the seller', () => {
  const SELLER = 'o-seller-of-groups'
  const complete = (groupId: string) => scene.call(SELLER, 'seller.completeGroup', { groupId })
  beforeAll(async () => {
    await scene.ok(SELLER, 'login.enter', {})
    await employ(scene.store, SELLER, owner)
  })

  it('completes a group with who paid, which the page says; who was at the cashier may still pay', async () => {
    const { orderId, groupId } = await scene.open(leader, 3)
    await scene.pay(leader, orderId)
    const joined = await scene.join(buyer, groupId)
    const succeeded = { ok: true, data: { state: 'SUCCEEDED' } }
    expect(await complete(groupId)).toMatchObject(succeeded)
    expect(await complete(groupId)).toMatchObject(succeeded)
    expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
    const page = await scene.ok(leader.openid, 'shop.getGroup', { groupId })
    expect(page).toMatchObject({ state: 'SUCCEEDED', completedBy: 'SELLER', paid: 1, missing: 0 })
    expect((await scene.pay(buyer, joined.orderId)).state).toBe('TO_SHIP')
    await scene.later(2 * MINUTE)
    expect((await scene.groupOf(groupId)).seats[buyer.openid]?.state).toBe('CONFIRMED')
  })

  it('completes none that is not there, nor one that ended', async () => {
    expect(await complete('gNever')).toMatchObject(refusal('GROUP_NOT_FOUND'))
    const groupId = await scene.formed(leader, 2)
    await scene.member(buyer, groupId)
    expect(await complete(groupId)).toMatchObject(refusal('GROUP_ENDED'))
  })

  it('is the only one who may', async () => {
    const input = { groupId: await scene.formed(leader, 3) }
    expect(await scene.outcome(leader.openid, 'seller.completeGroup', input)).toBe('FORBIDDEN')
    expect((await scene.groupOf(input.groupId)).state).toBe('FORMING')
  })
})
