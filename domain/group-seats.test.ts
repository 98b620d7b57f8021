import { OPENED, aGroup, aMember, withPayer } from './group-fixture'
import { completeBySeller, expireGroup } from './group-ending'
import type { Group } from './group'
import { holdSeat, leaveGroup, paySeat, releaseSeat, settleRefundedSeat } from './group-seats'
import type { Result } from './result'

const NOW = OPENED + 10
const sitter = (name: string, orderId = `o-${name}`) => ({ orderId, member: aMember(name) })
const hold = (group: Group, name: string, now = NOW, orderId?: string) =>
  holdSeat(group, name, { ...sitter(name, orderId), until: now + 900 }, now)
const pay = (group: Group, name: string, now = NOW, orderId?: string) =>
  paySeat(group, name, sitter(name, orderId), now)

function made(decided: Result<Group | null, string>): Group {
  if (!decided.ok) throw new Error(decided.error.code)
  if (!decided.value) throw new Error('nothing changed')
  return decided.value
}
const changed = (group: Group | null): Group => made({ ok: true, value: group })
const codeOf = (decided: Result<unknown, string>) => (decided.ok ? 'ok' : decided.error.code)
const seats = (group: Group) =>
  Object.fromEntries(Object.entries(group.seats).map(([name, { state }]) => [name, state]))
const owed = (group: Group) =>
  group.outbox.map((effect) => (effect.kind === 'TELL' ? effect.news : effect.kind))

it('is born with its leader in it', () => {
  const group = aGroup(3)
  expect(seats(group)).toEqual({ ann: 'PAID' })
  expect(group).toMatchObject({ state: 'FORMING', taken: 1, missing: 2, leaderId: 'ann', rev: 0 })
  expect(group.expiresAt).toBe(OPENED + 1000)
})

describe('holding a seat', () => {
  it('takes one, once', () => {
    const held = made(hold(aGroup(2), 'bob'))
    expect(held).toMatchObject({ taken: 2, missing: 0, rev: 1, outbox: [] })
    expect(hold(held, 'bob')).toEqual({ ok: true, value: null })
    expect(codeOf(hold(held, 'cat'))).toBe('GROUP_FULL')
    expect(codeOf(hold(held, 'bob', NOW, 'o-other'))).toBe('GROUP_ALREADY_IN')
  })

  it('is over with the group, at its very end', () => {
    expect(codeOf(hold(aGroup(), 'bob', OPENED + 999))).toBe('ok')
    expect(codeOf(hold(aGroup(), 'bob', OPENED + 1000))).toBe('GROUP_ENDED')
  })

  it('works anew after the seat was given back or refunded, not while the refund is under way', () => {
    const back = changed(releaseSeat(made(hold(aGroup(), 'bob')), 'bob', 'o-bob', NOW))
    expect(seats(back)).toEqual({ ann: 'PAID', bob: 'RELEASED' })
    expect(codeOf(hold(back, 'bob', NOW, 'o-bob2'))).toBe('ok')
    const left = made(leaveGroup(withPayer(aGroup(), 'bob'), 'bob', 'o-bob', NOW))
    expect(codeOf(hold(left, 'bob', NOW, 'o-bob2'))).toBe('GROUP_ALREADY_IN')
    const refunded = changed(settleRefundedSeat(left, 'bob', 'o-bob', NOW))
    expect(seats(made(hold(refunded, 'bob', NOW, 'o-bob2')))).toMatchObject({ bob: 'HELD' })
  })
})

describe('paying', () => {
  it('turns the held seat into a paid one, and the others are told', () => {
    const paid = made(pay(made(hold(aGroup(3), 'bob')), 'bob'))
    expect(seats(paid)).toEqual({ ann: 'PAID', bob: 'PAID' })
    expect(owed(paid)).toEqual(['CARD', 'JOINED'])
    expect(pay(paid, 'bob')).toEqual({ ok: true, value: null })
  })

  it('completes the group with the last one', () => {
    const full = made(pay(aGroup(2), 'bob'))
    expect(full).toMatchObject({ state: 'SUCCEEDED', completedBy: 'MEMBERS', endedAt: NOW })
    expect(seats(full)).toEqual({ ann: 'CONFIRMED', bob: 'CONFIRMED' })
    expect(owed(full)).toEqual(['CONFIRM', 'CARD', 'SUCCEEDED'])
    expect(full).toMatchObject({ taken: 2, missing: 0 })
  })

  it('after the hold lapsed finds a free seat, also just after the end, or none', () => {
    const lapsed = changed(releaseSeat(made(hold(aGroup(2), 'bob')), 'bob', 'o-bob', NOW))
    expect(made(pay(lapsed, 'bob', OPENED + 2000)).state).toBe('SUCCEEDED')
    expect(codeOf(pay(made(hold(lapsed, 'cat')), 'bob'))).toBe('NO_SEAT')
    expect(codeOf(pay(withPayer(lapsed, 'cat'), 'bob'))).toBe('NO_SEAT')
  })

  it('of another order of a person who sits there is refused', () => {
    expect(codeOf(pay(withPayer(aGroup(), 'bob'), 'bob', NOW, 'o-bob2'))).toBe('NO_SEAT')
  })

  it('is too late once the group failed', () => {
    const failed = changed(expireGroup(made(hold(aGroup(2), 'bob')), OPENED + 1000))
    expect(codeOf(pay(failed, 'bob'))).toBe('GROUP_ENDED')
    expect(codeOf(pay(failed, 'cat'))).toBe('GROUP_ENDED')
  })
})

describe('leaving', () => {
  it('frees the seat and owes the refund; the earliest of those left leads', () => {
    const two = withPayer(withPayer(aGroup(4), 'bob', OPENED + 3), 'cat', OPENED + 2)
    const left = made(leaveGroup(two, 'ann', 'o-ann', NOW))
    expect(left).toMatchObject({ leaderId: 'cat', taken: 2, missing: 2, state: 'FORMING' })
    expect(owed(left)).toContain('REFUND')
    expect(leaveGroup(left, 'ann', 'o-ann', NOW)).toEqual({ ok: true, value: null })
  })

  it('of the last one ends the group, and its refund fails it', () => {
    const left = made(leaveGroup(aGroup(), 'ann', 'o-ann', NOW))
    expect(left).toMatchObject({ state: 'FAILING', endReason: 'ALL_LEFT', missing: 0 })
    expect(settleRefundedSeat(left, 'ann', 'o-ann', NOW)).toMatchObject({ state: 'FAILED' })
  })

  it('waits for who is still at the cashier, who leads once they paid', () => {
    const left = made(leaveGroup(made(hold(aGroup(), 'bob')), 'ann', 'o-ann', NOW))
    expect(left.state).toBe('FORMING')
    expect(made(pay(left, 'bob')).leaderId).toBe('bob')
    const refunded = changed(settleRefundedSeat(left, 'ann', 'o-ann', NOW))
    expect(releaseSeat(refunded, 'bob', 'o-bob', NOW)).toMatchObject({
      state: 'FAILED',
      endReason: 'ALL_LEFT',
    })
  })

  it('is too late once everybody is in, and is not for strangers', () => {
    const full = withPayer(aGroup(2), 'bob')
    expect(codeOf(leaveGroup(full, 'bob', 'o-bob', NOW))).toBe('GROUP_SUCCEEDED')
    expect(leaveGroup(full, 'bob', 'o-other', NOW)).toEqual({ ok: true, value: null })
    expect(leaveGroup(full, 'eve', 'o-eve', NOW)).toEqual({ ok: true, value: null })
  })
})

describe('the end of the time', () => {
  it('releases who did not pay and refunds who did', () => {
    const before = made(hold(withPayer(aGroup(4), 'bob'), 'cat'))
    expect(expireGroup(before, OPENED + 999)).toBeNull()
    const failing = changed(expireGroup(before, OPENED + 1000))
    expect(seats(failing)).toEqual({ ann: 'REFUNDING', bob: 'REFUNDING', cat: 'RELEASED' })
    expect(failing).toMatchObject({ state: 'FAILING', endReason: 'EXPIRED', taken: 0, missing: 0 })
    expect(owed(failing)).toEqual(['CARD', 'JOINED', 'REFUND', 'FAILED'])
    const one = changed(settleRefundedSeat(failing, 'ann', 'o-ann', NOW))
    expect(one.state).toBe('FAILING')
    expect(settleRefundedSeat(one, 'bob', 'o-bob', NOW)).toMatchObject({ state: 'FAILED' })
    expect(expireGroup(failing, OPENED + 2000)).toBeNull()
  })

  it('tells who stayed to the end, not who left before', () => {
    const left = made(leaveGroup(withPayer(aGroup(4), 'bob'), 'bob', 'o-bob', NOW))
    const { outbox } = changed(expireGroup(left, OPENED + 1000))
    expect(outbox).toContainEqual({ kind: 'TELL', news: 'FAILED', to: ['ann'] })
  })

  it('comes too late for a group that is complete', () => {
    expect(expireGroup(withPayer(aGroup(2), 'bob'), OPENED + 1000)).toBeNull()
  })
})

describe('completion by the seller', () => {
  it('confirms who paid; who is at the cashier may still pay', () => {
    const done = made(completeBySeller(made(hold(withPayer(aGroup(4), 'bob'), 'cat')), NOW))
    expect(done).toMatchObject({ state: 'SUCCEEDED', completedBy: 'SELLER', taken: 3, missing: 0 })
    expect(seats(done)).toEqual({ ann: 'CONFIRMED', bob: 'CONFIRMED', cat: 'HELD' })
    const late = made(pay(done, 'cat'))
    expect(seats(late)['cat']).toBe('CONFIRMED')
    expect(owed(late)).toContain('CONFIRM')
    expect(codeOf(pay(late, 'dan'))).toBe('NO_SEAT')
  })

  it('is refused without anybody to confirm, or once it ended', () => {
    const done = made(completeBySeller(aGroup(), NOW))
    expect(codeOf(completeBySeller(done, NOW))).toBe('GROUP_ENDED')
    const nobody = made(leaveGroup(made(hold(aGroup(), 'bob')), 'ann', 'o-ann', NOW))
    expect(codeOf(completeBySeller(nobody, NOW))).toBe('GROUP_ENDED')
  })
})

it('a seat refunded without the group is refunded there too', () => {
  const group = withPayer(aGroup(), 'bob')
  const settled = changed(settleRefundedSeat(group, 'bob', 'o-bob', NOW))
  expect(seats(settled)).toEqual({ ann: 'PAID', bob: 'REFUNDED' })
  expect(settleRefundedSeat(settled, 'bob', 'o-bob', NOW)).toBeNull()
  expect(settleRefundedSeat(group, 'bob', 'o-other', NOW)).toBeNull()
})
