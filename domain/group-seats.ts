import type { Group, GroupEffect, OrderGroup, Seat } from './group'
import { changedGroup, withEffects } from './group-outbox'
import { countSeats, isLive, moveSeat, nextGroupState, seatOf } from './group-transitions'
import type { Order } from './order'
import { ok, refuse, type Result } from './result'
import { NEVER } from './stock'
import { markForTally } from './tally-mark'

/** Who sits down: an order, and how others see its buyer. */
export interface Sitter {
  readonly orderId: string
  readonly member: OrderGroup['member']
}

const CARD: GroupEffect = { kind: 'CARD' }

/** Who leads: the leader while their seat is live, else whoever paid first of those who are there. */
function leaderOf(group: Group): string {
  const leader = seatOf(group, group.leaderId)
  if (leader && isLive(leader)) return group.leaderId
  const [first] = Object.entries(group.seats)
    .filter(([, { state }]) => state === 'PAID' || state === 'CONFIRMED')
    .sort(([, a], [, b]) => (a.paidAt ?? NEVER) - (b.paidAt ?? NEVER))
  return first ? first[0] : group.leaderId
}

/** What follows from the seats: how many are taken and missing, and who leads. */
export function recount(group: Group): Group {
  const taken = Object.values(group.seats).filter(isLive).length
  const isOpen = group.state === 'FORMING' && group.terms.listed
  const missing = isOpen ? group.size - taken : 0
  return { ...group, taken, missing, leaderId: leaderOf(group) }
}

/** The group with this seat, one revision on and counted anew. */
export function withSeat(group: Group, openid: string, seat: Seat): Group {
  return recount(changedGroup(group, { seats: { ...group.seats, [openid]: seat } }))
}

/** Ends a forming group whose people are gone; a failing one whose last refund arrived is failed. */
export function endIfEmpty(group: Group, now: number): Group {
  if (group.state === 'FORMING' && countSeats(group, 'HELD', 'PAID') === 0) {
    const state = nextGroupState(group.state, 'FAIL')
    const ended = { ...group, state, endedAt: now, endReason: 'ALL_LEFT' as const }
    const failing = markForTally(ended, now)
    return endIfEmpty(withEffects(recount(failing), [CARD], now), now)
  }
  if (group.state === 'FAILING' && countSeats(group, 'REFUNDING') === 0) {
    return { ...group, state: nextGroupState(group.state, 'CLEAR') }
  }
  return group
}

/**
 * The group that a leader's paid order opens at epoch ms `now`: one PAID seat. Throws when the order
 * opens none.
 */
export function openGroup(order: Order, now: number): Group {
  const { group, buyerId, lines } = order
  const [line] = lines
  if (!group?.terms || !line) throw new Error(`order ${order._id} opens no group`)
  const { id, campaignId, size, terms, member } = group
  const seat: Seat = { orderId: order._id, state: 'PAID', until: now, paidAt: now, ...member }
  return recount({
    _id: id,
    productId: line.productId,
    campaignId,
    size,
    terms,
    leaderId: buyerId,
    state: 'FORMING',
    seats: { [buyerId]: seat },
    taken: 1,
    missing: 0,
    openedAt: now,
    expiresAt: now + terms.durationMs,
    completedBy: null,
    endedAt: null,
    endReason: null,
    cards: [],
    outbox: [],
    outboxDueAt: NEVER,
    tallyDueAt: now,
    tallied: {},
    rev: 0,
  })
}

/** Keeps a seat until epoch ms `until` while its payer is at the cashier; null: this order holds it already. */
export function holdSeat(
  group: Group,
  openid: string,
  { orderId, until, member }: Sitter & { readonly until: number },
  now: number,
): Result<Group | null, 'GROUP_ENDED' | 'GROUP_FULL' | 'GROUP_ALREADY_IN'> {
  const own = seatOf(group, openid)
  if (own?.orderId === orderId && isLive(own)) return ok(null)
  if (group.state !== 'FORMING' || now >= group.expiresAt) return refuse('GROUP_ENDED')
  if (own && (isLive(own) || own.state === 'REFUNDING')) return refuse('GROUP_ALREADY_IN')
  if (group.taken >= group.size) return refuse('GROUP_FULL')
  // An attempt that comes after its order's close: it would never give the seat back.
  if (own?.orderId === orderId) return refuse('GROUP_ENDED')
  return ok(withSeat(group, openid, { orderId, state: 'HELD', until, paidAt: null, ...member }))
}

/** All paid: everybody is in. */
function succeedIfFull(group: Group, now: number): Group {
  if (countSeats(group, 'PAID') < group.size) {
    return withEffects(group, [CARD, { kind: 'TELL', news: 'JOINED', to: null }], now)
  }
  return succeed(group, 'MEMBERS', now)
}

/** The group succeeds with the members that paid. Those at the cashier may still pay. */
export function succeed(group: Group, completedBy: 'MEMBERS' | 'SELLER', now: number): Group {
  const seats = Object.fromEntries(
    Object.entries(group.seats).map(([openid, seat]) => [
      openid,
      seat.state === 'PAID' ? moveSeat(seat, 'CONFIRM') : seat,
    ]),
  )
  const state = nextGroupState(group.state, 'SUCCEED')
  const done = markForTally(recount({ ...group, seats, state, completedBy, endedAt: now }), now)
  const news = { kind: 'TELL', news: 'SUCCEEDED', to: null } as const
  return withEffects(done, [{ kind: 'CONFIRM' }, CARD, news], now)
}

/** Where a payer may sit: the seat as it is before the payment, or why there is none. */
function seatForPayer(
  group: Group,
  openid: string,
  { orderId, member }: Sitter,
  now: number,
): Result<Seat | null, 'NO_SEAT' | 'GROUP_ENDED'> {
  const own = seatOf(group, openid)
  const isOwn = own?.orderId === orderId
  if (own && isOwn && own.state === 'HELD') return ok(own)
  if (own && isOwn && own.state !== 'RELEASED') return ok(null)
  if (group.state === 'FAILING' || group.state === 'FAILED') return refuse('GROUP_ENDED')
  if (own && (isLive(own) || own.state === 'REFUNDING')) return refuse('NO_SEAT')
  if (group.state !== 'FORMING' || group.taken >= group.size) return refuse('NO_SEAT')
  return ok({ orderId, state: 'HELD', until: now, paidAt: null, ...member })
}

/**
 * Seats a payer at epoch ms `now`: on their own held seat, or, when it lapsed, on a free one while
 * the group forms (also in the moment after its time, until it is expired). The last one completes
 * it. Null: this order is seated already. NO_SEAT: all are taken, or another order of this person
 * sits there.
 */
export function paySeat(
  group: Group,
  openid: string,
  sitter: Sitter,
  now: number,
): Result<Group | null, 'NO_SEAT' | 'GROUP_ENDED'> {
  const found = seatForPayer(group, openid, sitter, now)
  if (!found.ok) return found
  if (found.value === null) return ok(null)
  const paid = { ...moveSeat(found.value, 'PAY'), paidAt: now }
  if (group.state === 'FORMING') return ok(succeedIfFull(withSeat(group, openid, paid), now))
  // Held when the seller completed the group.
  const late = withSeat(group, openid, moveSeat(paid, 'CONFIRM'))
  const news = { kind: 'TELL', news: 'SUCCEEDED', to: [openid] } as const
  return ok(withEffects(late, [{ kind: 'CONFIRM' }, news], now))
}

/**
 * A member leaves before the end: the seat is free and its order is to be refunded. Null: gone
 * already, or never seated.
 */
export function leaveGroup(
  group: Group,
  openid: string,
  orderId: string,
  now: number,
): Result<Group | null, 'GROUP_SUCCEEDED'> {
  const own = seatOf(group, openid)
  if (own?.orderId !== orderId) return ok(null)
  if (own.state === 'CONFIRMED') return refuse('GROUP_SUCCEEDED')
  if (own.state !== 'PAID') return ok(null)
  const left = withSeat(group, openid, moveSeat(own, 'REFUND'))
  return ok(endIfEmpty(withEffects(left, [{ kind: 'REFUND' }, CARD], now), now))
}

/** An order closed unpaid gives its seat back; null when it holds none. */
export function releaseSeat(
  group: Group,
  openid: string,
  orderId: string,
  now: number,
): Group | null {
  const own = seatOf(group, openid)
  if (own?.orderId !== orderId || own.state !== 'HELD') return null
  return endIfEmpty(withSeat(group, openid, moveSeat(own, 'RELEASE')), now)
}

/**
 * The money of this order's seat is back with its payer; null when that changes nothing. A PAID seat
 * too: it was refunded without the group.
 */
export function settleRefundedSeat(
  group: Group,
  openid: string,
  orderId: string,
  now: number,
): Group | null {
  const own = seatOf(group, openid)
  if (own?.orderId !== orderId) return null
  if (own.state === 'REFUNDING') {
    return endIfEmpty(withSeat(group, openid, moveSeat(own, 'SETTLE')), now)
  }
  if (own.state !== 'PAID') return null
  const settled = withSeat(group, openid, moveSeat(own, 'REFUND', 'SETTLE'))
  return endIfEmpty(withEffects(settled, [CARD], now), now)
}
