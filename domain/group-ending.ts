import type { Group, GroupEffect } from './group'
import { changedGroup, withEffects } from './group-outbox'
import { endIfEmpty, recount, succeed } from './group-seats'
import { countSeats, moveSeat, nextGroupState } from './group-transitions'
import { ok, refuse, type Result } from './result'
import { markForTally } from './tally-mark'

/**
 * A forming group's time is over at epoch ms `now`: those at the cashier lose their seats, those who
 * paid are to be refunded. Null: it is not forming, or its time is not over by this clock.
 */
export function expireGroup(group: Group, now: number): Group | null {
  if (group.state !== 'FORMING' || now < group.expiresAt) return null
  const seats = Object.fromEntries(
    Object.entries(group.seats).map(([openid, seat]) => {
      if (seat.state === 'HELD') return [openid, moveSeat(seat, 'RELEASE')]
      return [openid, seat.state === 'PAID' ? moveSeat(seat, 'REFUND') : seat]
    }),
  )
  const state = nextGroupState(group.state, 'FAIL')
  // Not those who left before.
  const to = Object.keys(seats).filter((openid) => group.seats[openid]?.state === 'PAID')
  const failing = changedGroup(group, { seats, state, endedAt: now, endReason: 'EXPIRED' })
  const card: GroupEffect = { kind: 'CARD' }
  const owed: readonly GroupEffect[] =
    to.length > 0 ? [{ kind: 'REFUND' }, card, { kind: 'TELL', news: 'FAILED', to }] : [card]
  return endIfEmpty(withEffects(recount(markForTally(failing, now)), owed, now), now)
}

/**
 * The seller completes a forming group with the members that paid, which its page says. Seats held
 * at the cashier may still be paid. GROUP_ENDED: it is not forming, or nobody is in it.
 */
export function completeBySeller(group: Group, now: number): Result<Group, 'GROUP_ENDED'> {
  if (group.state !== 'FORMING' || countSeats(group, 'PAID') === 0) return refuse('GROUP_ENDED')
  return ok(succeed(changedGroup(group, {}), 'SELLER', now))
}
