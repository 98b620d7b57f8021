import fc from 'fast-check'
import type { Group } from './group'
import { completeBySeller, expireGroup } from './group-ending'
import { aGroup, aMember, OPENED } from './group-fixture'
import { holdSeat, leaveGroup, paySeat, releaseSeat, settleRefundedSeat } from './group-seats'
import { countSeats, isLive } from './group-transitions'

const people = ['ann', 'bob', 'cat', 'dan', 'eve'] as const
const deeds = ['hold', 'pay', 'leave', 'release', 'settle', 'expire', 'complete'] as const

const step = fc.record({
  does: fc.constantFrom(...deeds),
  who: fc.constantFrom(...people),
  /** People come with a second order too. */
  order: fc.constantFrom('1', '2'),
  at: fc.integer({ min: OPENED, max: OPENED + 1500 }),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What the step makes of the group; a refusal changes nothing. */
function after(group: Group, { does, who, order, at }: Step): Group | null {
  const orderId = who === 'ann' && order === '1' ? 'o-ann' : `o-${who}-${order}`
  const sitter = { orderId, member: aMember(who) }
  const value = (decided: { ok: boolean; value?: Group | null }) => decided.value ?? null
  switch (does) {
    case 'hold':
      return value(holdSeat(group, who, { ...sitter, until: at + 900 }, at))
    case 'pay':
      return value(paySeat(group, who, sitter, at))
    case 'leave':
      return value(leaveGroup(group, who, orderId, at))
    case 'release':
      return releaseSeat(group, who, orderId, at)
    case 'settle':
      return settleRefundedSeat(group, who, orderId, at)
    case 'expire':
      return expireGroup(group, at)
    case 'complete':
      return value(completeBySeller(group, at))
  }
}

function expectSane(group: Group): void {
  const { size, state, taken, missing } = group
  const live = Object.values(group.seats).filter(isLive).length
  expect(taken).toBe(live)
  expect(countSeats(group, 'PAID', 'HELD', 'CONFIRMED')).toBeLessThanOrEqual(size)
  expect(missing).toBe(state === 'FORMING' ? size - taken : 0)
  const leader = group.seats[group.leaderId]
  switch (state) {
    case 'FORMING':
      expect(countSeats(group, 'CONFIRMED')).toBe(0)
      expect(countSeats(group, 'PAID')).toBeLessThan(size)
      expect(live).toBeGreaterThan(0)
      if (countSeats(group, 'PAID') > 0) expect(leader && isLive(leader)).toBe(true)
      return
    case 'SUCCEEDED':
      expect(countSeats(group, 'PAID')).toBe(0)
      if (group.completedBy === 'MEMBERS') expect(countSeats(group, 'CONFIRMED')).toBe(size)
      else expect(group.completedBy).toBe('SELLER')
      return
    case 'FAILING':
      expect(countSeats(group, 'REFUNDING')).toBeGreaterThan(0)
      expect(live).toBe(0)
      return
    case 'FAILED':
      expect(countSeats(group, 'REFUNDING')).toBe(0)
      expect(live).toBe(0)
  }
}

/** Once confirmed or refunded, always so; each change is one revision, and owes a refund that it makes due. */
function expectStep(before: Group, next: Group): void {
  expect(next.rev).toBe(before.rev + 1)
  for (const [who, seat] of Object.entries(before.seats)) {
    const now = next.seats[who]
    if (now?.orderId !== seat.orderId) {
      // Somebody sits down anew only where no money is.
      expect(['RELEASED', 'REFUNDED']).toContain(seat.state)
      continue
    }
    if (seat.state === 'CONFIRMED') expect(now.state).toBe('CONFIRMED')
    if (seat.state === 'REFUNDING') expect(['REFUNDING', 'REFUNDED']).toContain(now.state)
    if (seat.state === 'PAID') expect(now.state).not.toBe('RELEASED')
  }
  const owes = next.outbox.map(({ kind }) => kind)
  if (countSeats(next, 'REFUNDING') > countSeats(before, 'REFUNDING')) {
    expect(owes).toContain('REFUND')
  }
  if (countSeats(next, 'CONFIRMED') > countSeats(before, 'CONFIRMED')) {
    expect(owes).toContain('CONFIRM')
  }
}

it('keeps its promises, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.array(step, { maxLength: 40 }),
      (size, steps) => {
        let group = aGroup(size)
        expectSane(group)
        for (const one of steps) {
          const next = after(group, one)
          if (next === null) continue
          expectStep(group, next)
          expectSane(next)
          group = next
        }
      },
    ),
    { numRuns: 500 },
  )
})

it('every decision is the same when it is asked again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let group = aGroup(3)
      for (const one of steps) {
        const next = after(group, one)
        if (next === null) continue
        // Repeats of a refund's end and of a payment change nothing.
        const isPayment = one.does === 'pay' || one.does === 'settle' || one.does === 'leave'
        if (isPayment) expect(after(next, one)).toBeNull()
        group = next
      }
    }),
  )
})
