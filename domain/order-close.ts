import { noFen } from './money'
import { createOrder, type CloseReason, type Order, owes, type Payment, type Refund } from './order'
import { LEASE_MS, withOutbox } from './order-outbox'
import { changed, move } from './order-transitions'
import { orderIdOf, revivalKey } from './payment'
import { ok, type Result } from './result'

/** Closes an unpaid order at epoch ms `now`; its slot is free and it owes the release of its pieces and its seat. */
export function close(
  order: Order,
  reason: CloseReason,
  now: number,
): Result<Order, 'ILLEGAL_MOVE'> {
  const moved = move(order, 'CLOSE', now)
  if (!moved.ok) return moved
  const closed = { ...moved.value, closeReason: reason, slotKey: order._id }
  const dueAt = now + LEASE_MS
  const released = withOutbox(closed, { added: 'RELEASE' }, dueAt)
  // A leader's group begins with its payment: there is no seat before.
  if (order.group?.role !== 'MEMBER') return ok(released)
  return ok(withOutbox(released, { added: 'UNSEAT' }, dueAt))
}

/**
 * A payment that the seller refunded in the merchant platform before we knew of it: the order ends
 * closed with both, so that nothing is shipped or refunded again. Null when the payment is known.
 * WeChat Pay does not say how much went back; the seller who did it is alerted.
 */
export function closeRefunded(order: Order, payment: Payment, now: number): Order | null {
  if (order.payment !== null) return null
  const { amount } = payment
  const refund: Refund = { no: '', amount, state: 'SUCCESS', reason: 'REFUNDED_ELSEWHERE' }
  const paid = {
    ...order,
    payment,
    timeline: [...order.timeline, { kind: 'PAID' as const, at: now }],
  }
  const closed = close(paid, 'CANCELLED', now)
  const after = closed.ok ? closed.value : withOutbox(changed(paid, {}), {}, now + LEASE_MS)
  return { ...after, refund, timeline: [...after.timeline, { kind: 'REFUNDED', at: now }] }
}

/** A closed order without a buyer under `id`: a create that died after its holds can no longer come alive. */
export function tombstone(id: string, now: number): Order {
  const amounts = { goods: noFen, postage: noFen, discount: noFen, payable: noFen }
  const draft = { id, buyerId: '', lines: [], amounts, address: '', remark: '', slotKey: id }
  const nobody = { attribution: null, group: null }
  return {
    ...createOrder({ ...draft, ...nobody }, now),
    expiresAt: now,
    state: 'CLOSED',
    bucket: 'DONE',
    closeReason: 'ABANDONED',
    timeline: [{ kind: 'CLOSED', at: now }],
  }
}

/** What of an order decides about its holds. */
export type Holder = Pick<Order, '_id' | 'state' | 'holdKey' | 'outbox'>

/** What the sweeper does with a hold whose time is over. */
export type HoldVerdict = 'BURY' | 'RELEASE' | 'LEAVE' | 'WAIT'

/**
 * BURY: no order, so put up a tombstone, then release. LEAVE: another job still settles the order.
 * WAIT: the order is paid and waits for its group, for hours maybe. RELEASE: nothing will ever ask
 * for these pieces.
 */
export function judgeHold(holdKey: string, order: Holder | null): HoldVerdict {
  if (!order) return 'BURY'
  const reviving = holdKey === revivalKey(orderIdOf(holdKey))
  switch (order.state) {
    case 'CREATED':
      return 'LEAVE'
    case 'PAID':
    case 'GROUPING':
      return holdKey === order.holdKey ? 'WAIT' : 'RELEASE'
    case 'CLOSED':
      return reviving && owes(order, 'REVIVE') ? 'LEAVE' : 'RELEASE'
    case 'TO_SHIP':
    case 'SHIPPED':
    case 'RECEIVED':
    case 'SETTLED':
      return holdKey === order.holdKey && owes(order, 'SELL') ? 'LEAVE' : 'RELEASE'
  }
}
