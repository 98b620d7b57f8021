import type { Group, OrderGroup } from './group'
import type { Order } from './order'
import { LEASE_MS, withOutbox } from './order-outbox'
import { changed, move } from './order-transitions'
import { refundNo } from './refund'
import { ok, refuse, type Result } from './result'

function groupOf(order: Order): OrderGroup {
  if (!order.group) throw new Error(`order ${order._id} has no group`)
  return order.group
}

const seated = (order: Order): OrderGroup => ({ ...groupOf(order), waitUntil: null })

/** A paid order has its seat: it waits for the others. */
export function seatOrder(order: Order, now: number): Result<Order, 'ILLEGAL_MOVE'> {
  const moved = move(order, 'JOIN_GROUP', now)
  if (!moved.ok) return moved
  const after = { ...moved.value, group: seated(order) }
  return ok(withOutbox(after, { done: 'SEAT' }, order.outboxDueAt))
}

/**
 * Its group succeeded: the order is ready to ship and owes the sale of its pieces, which a job may
 * take at once. `Orders.confirmMembers` writes the same for all members in one statement.
 */
export function confirmOrder(order: Order, now: number): Result<Order, 'ILLEGAL_MOVE'> {
  const moved = move(order, 'PREPARE', now)
  if (!moved.ok) return moved
  return ok({ ...moved.value, group: seated(order), outbox: [{ kind: 'SELL' }], outboxDueAt: now })
}

/** A paid order without a seat: until epoch ms `until` its buyer may choose another group. */
export function awaitSeat(order: Order, until: number): Order {
  return changed(order, { group: { ...groupOf(order), waitUntil: until }, outboxDueAt: until })
}

/** Whether the order is paid, without a seat, and its buyer may choose. */
export function isWaiting({ state, group }: Order): boolean {
  return state === 'PAID' && group !== null && group.waitUntil !== null
}

/**
 * The buyer of a waiting order chooses another group, in which SEAT is to be tried now. Which groups
 * fit is the caller's to check.
 */
export function chooseGroup(
  order: Order,
  chosen: Pick<Group, '_id'>,
  now: number,
): Result<Order, 'NOT_WAITING'> {
  if (!isWaiting(order)) return refuse('NOT_WAITING')
  const group: OrderGroup = { ...groupOf(order), id: chosen._id, role: 'MEMBER', terms: null }
  return ok(changed(order, { group, outboxDueAt: now + LEASE_MS }))
}

/**
 * Closes a paid order that gets no group (any more), with the refund of all its money decided in the
 * same write. NOT_OPEN: it is not paid, past its group, or closed already.
 */
export function closeForGroup(
  order: Order,
  reason: 'GROUP_FAILED' | 'LEFT_GROUP',
  now: number,
): Result<Order, 'NOT_OPEN'> {
  const moved = move(order, 'DISBAND', now)
  if (!moved.ok || order.payment === null) return refuse('NOT_OPEN')
  return ok({
    ...moved.value,
    closeReason: reason,
    slotKey: order._id,
    group: seated(order),
    refund: { no: refundNo(order._id), amount: order.payment.amount, state: 'APPROVED', reason },
    outbox: [{ kind: 'RELEASE' }, { kind: 'REFUND' }],
    outboxDueAt: now + LEASE_MS,
  })
}
