import type { Group, Seat } from '@domain/group'
import type { GroupState, SeatState } from '@domain/group-state'
import { countSeats, groupTransitions, isLive, seatTransitions } from '@domain/group-transitions'
import { NEVER } from '@domain/stock'
import { type Findings, mayReach, sameValue, unless } from './violation'

/** A group as the database holds it: with the time at which its own clock ends it. */
export type StoredGroup = Group & { readonly endsAt?: Date }

/** Written once, when the group is opened. */
const FROZEN = [
  'productId',
  'campaignId',
  'size',
  'terms',
  'openedAt',
  'expiresAt',
  'endsAt',
] as const

/** Whose seat may be given to another order of the same person. */
const FREE: readonly SeatState[] = ['RELEASED', 'REFUNDED']

function checkSeat(openid: string, before: Seat | undefined, after: Seat | undefined): Findings {
  if (!after) return [`the seat of ${openid} was forgotten`]
  const isSame = before?.orderId === after.orderId
  const from = before && isSame && !FREE.includes(before.state) ? before.state : 'HELD'
  return unless(
    [!before || isSame || FREE.includes(before.state), `the seat of ${openid} was taken over`],
    [
      mayReach(seatTransitions, from, after.state) || sameValue(before, after),
      `the seat of ${openid}: ${before?.state ?? 'none'} became ${after.state}`,
    ],
  )
}

function checkSeats(before: StoredGroup | null, after: StoredGroup): Findings {
  const live = Object.values(after.seats).filter(isLive).length
  const people = new Set([...Object.keys(before?.seats ?? {}), ...Object.keys(after.seats)])
  return [
    ...unless(
      [live <= after.size, `${live} seats taken of ${after.size}`],
      [after.taken === live, `${live} seats taken, it counts ${after.taken}`],
    ),
    ...[...people].flatMap((openid) =>
      checkSeat(openid, before?.seats[openid], after.seats[openid]),
    ),
  ]
}

/** What each state of a group means for its seats. */
const meanings: Record<GroupState, (group: Group) => Findings> = {
  FORMING: (group) =>
    unless(
      [countSeats(group, 'CONFIRMED') === 0, 'a seat is confirmed before the group succeeds'],
      [countSeats(group, 'PAID') < group.size, 'full, and yet forming'],
    ),
  SUCCEEDED: (group) =>
    unless(
      [countSeats(group, 'PAID') === 0, 'succeeded without some who paid'],
      [
        group.completedBy === 'SELLER' || countSeats(group, 'CONFIRMED') === group.size,
        'succeeded, and yet not full',
      ],
    ),
  FAILING: (group) => unless([countSeats(group, 'HELD', 'PAID') === 0, 'failing with members']),
  FAILED: (group) =>
    unless([countSeats(group, 'HELD', 'PAID', 'REFUNDING') === 0, 'failed before its refunds']),
}

function checkEnd(before: StoredGroup, after: StoredGroup, now: number): Findings {
  if (before.state === after.state || after.endReason !== 'EXPIRED') return []
  return unless([now >= (after.endsAt?.getTime() ?? 0), 'ended before its time'])
}

/** What one write may do to a group; `before` null: it was opened. `now`: the true clock. */
export function checkGroup(before: StoredGroup | null, after: StoredGroup, now: number): Findings {
  const always = [
    ...checkSeats(before, after),
    ...meanings[after.state](after),
    ...unless([
      (after.outbox.length === 0) === (after.outboxDueAt === NEVER),
      'an outbox that is never due, or due for nothing',
    ]),
  ]
  if (before === null) return [...always, ...unless([after.rev === 0, 'born old'])]
  return [
    ...always,
    ...unless(
      [
        before.state === after.state || mayReach(groupTransitions, before.state, after.state),
        `${before.state} became ${after.state}`,
      ],
      [after.rev === before.rev + 1, 'a change that rev does not count'],
    ),
    ...FROZEN.filter((field) => !sameValue(before[field], after[field])).map(
      (field) => `${field} was changed`,
    ),
    ...checkEnd(before, after, now),
  ]
}
