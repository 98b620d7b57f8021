import type { Group, GroupEffectKind, Seat } from '@domain/group'
import { closeForGroup } from '@domain/group-order'
import { finishWork } from '@domain/group-outbox'
import { settleRefundedSeat } from '@domain/group-seats'
import type { Order } from '@domain/order'
import type { Cards } from '../ports/cards'
import type { Clock } from '../ports/clock'
import type { Groups } from '../ports/groups'
import type { Orders } from '../ports/orders'
import { reviseGroup } from './revise-group'
import { reviseOrder } from './revise-order'
import { updateCards } from './update-cards'

export interface GroupOutboxDeps {
  readonly groups: Pick<Groups, 'byId' | 'commit'>
  readonly orders: Pick<Orders, 'byId' | 'commit' | 'confirmMembers'>
  readonly cards: Pick<Cards, 'update'>
  readonly clock: Clock
}

/** What one effect came to. */
interface Outcome {
  readonly isDone: boolean
  /** Orders closed for the group, whose outboxes the caller holds the lease of. */
  readonly closed?: readonly Order[]
  readonly goneCards?: readonly string[]
}

type Work = (deps: GroupOutboxDeps, group: Group) => Promise<Outcome>
type Worked = Exclude<GroupEffectKind, 'TELL'>

/** A card that could not be changed is tried again after this. */
const RETRY_MS = 60_000

function seatsIn({ seats }: Group, state: Seat['state']): (readonly [string, Seat])[] {
  return Object.entries(seats).filter(([, seat]) => seat.state === state)
}

/** All members' orders in one statement; those it does not find are confirmed already. */
const confirmMembers: Work = async ({ orders, clock }, group) => {
  const ids = seatsIn(group, 'CONFIRMED').map(([, { orderId }]) => orderId)
  await orders.confirmMembers(group._id, ids, clock.now())
  return { isDone: true }
}

/** The order, closed with its refund decided; null when it is not this group's (any more). */
async function closeMember(
  { orders, clock }: GroupOutboxDeps,
  group: Group,
  orderId: string,
): Promise<{ readonly order: Order; readonly written: boolean } | null> {
  const known = await orders.byId(orderId)
  if (known?.group?.id !== group._id) return null
  const reason = group.endReason === 'EXPIRED' ? 'GROUP_FAILED' : 'LEFT_GROUP'
  return reviseOrder(orders, known, (order) => {
    const closed = closeForGroup(order, reason, clock.now())
    return closed.ok ? closed.value : null
  })
}

/** Closes the order of every seat to be refunded. Each order's own outbox then carries its refund out. */
const refundMembers: Work = async (deps, group) => {
  const seats = seatsIn(group, 'REFUNDING')
  const found = await Promise.all(seats.map(([, { orderId }]) => closeMember(deps, group, orderId)))
  for (const [index, [openid, { orderId }]] of seats.entries()) {
    if (found[index]) continue
    // Its money went elsewhere with it: nothing is owed here.
    await reviseGroup(deps.groups, group, (current) =>
      settleRefundedSeat(current, openid, orderId, deps.clock.now()),
    )
  }
  const closed = found.flatMap((one) => (one?.written ? [one.order] : []))
  return { isDone: true, closed }
}

const changeCards: Work = ({ cards, clock }, group) => updateCards(cards, group, clock.now())

const works: Record<Worked, Work> = {
  CONFIRM: confirmMembers,
  REFUND: refundMembers,
  CARD: changeCards,
}

/**
 * Works off what a group leaves to do, each effect idempotent, all of them at once, and takes out what
 * is done: one write. TELL is the job's, which may read what a message says; it may begin at once.
 * `closed`: orders whose outboxes the caller works next. Throws when the database cannot answer: the
 * outbox keeps everything.
 */
export async function workGroupOutbox(
  deps: GroupOutboxDeps,
  group: Group,
): Promise<{ readonly group: Group; readonly closed: readonly Order[] }> {
  const kinds = group.outbox.flatMap(({ kind }) => (kind === 'TELL' ? [] : [kind]))
  if (kinds.length === 0) return { group, closed: [] }
  const outcomes = await Promise.all(kinds.map((kind) => works[kind](deps, group)))
  const done = kinds.filter((_, index) => outcomes[index]?.isDone)
  const goneCards = outcomes.flatMap((outcome) => outcome.goneCards ?? [])
  const dueAt = deps.clock.now() + (done.length < kinds.length ? RETRY_MS : 0)
  const finished = await reviseGroup(deps.groups, group, (fresh) =>
    finishWork(fresh, { worked: group, done, goneCards }, dueAt),
  )
  return { group: finished.group, closed: outcomes.flatMap((outcome) => outcome.closed ?? []) }
}
