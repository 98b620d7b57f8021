import { noFen } from './money'
import type { Actor } from './actor'
import { createOrder, type CloseReason, type Order, owes, type Payment, type Refund } from './order'
import { LEASE_MS, owing, withOutbox } from './order-outbox'
import { changed, move } from './order-transitions'
import { orderIdOf, revivalKey } from './payment'
import { signLast } from './receipt'
import { withoutWishes } from './reprice'
import { ok, refuse, type Result } from './result'
import { markForTally } from './tally-mark'

/**
 * The seller wishes an unpaid order closed, which WeChat Pay must do first. Null: that is known, or done.
 * What was wished for its price is dropped.
 */
export function askClose(
  order: Order,
  by: Actor,
  now: number,
): Result<Order | null, 'NOT_CLOSABLE'> {
  if (order.closeReason === 'SELLER' && order.payment === null) return ok(null)
  if (order.state !== 'CREATED') return refuse('NOT_CLOSABLE')
  if (owes(order, 'CLOSE')) return ok(null)
  return ok(owing(changed(withoutWishes(order), {}), { kind: 'CLOSE', by }, now))
}

/** The timeline says who closed it, when it was the seller. */
function signClose(closed: Order, before: Order): Order {
  const by = before.outbox.find(({ kind }) => kind === 'CLOSE')?.by
  return closed.closeReason === 'SELLER' && by ? signLast(closed, by) : closed
}

/**
 * Closes an unpaid order at epoch ms `now`; its slot is free and it owes the release of its pieces and
 * its seat. What the seller wished for it is dropped.
 */
export function close(
  order: Order,
  reason: CloseReason,
  now: number,
): Result<Order, 'ILLEGAL_MOVE'> {
  const moved = move(order, 'CLOSE', now)
  if (!moved.ok) return moved
  const ended = { ...withoutWishes(moved.value), closeReason: reason, slotKey: order._id }
  const closed = signClose(ended, order)
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
  const timeline = [...after.timeline, { kind: 'REFUNDED' as const, at: now }]
  return markForTally({ ...after, refund, timeline }, now)
}

/** A closed order without a buyer under `id`: a create that died after its holds can no longer come alive. */
export function tombstone(id: string, now: number): Order {
  const amounts = { goods: noFen, postage: noFen, discount: noFen, payable: noFen }
  const draft = { id, buyerId: '', lines: [], amounts, address: '', remark: '', slotKey: id }
  const nobody = { attribution: null, group: null, supplierIds: [], searchKeys: [] }
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
export type Holder = Pick<Order, '_id' | 'state' | 'holdKey' | 'outbox' | 'afterSales'>

/** What the sweeper does with a hold whose time is over. */
export type HoldVerdict = 'BURY' | 'RELEASE' | 'LEAVE' | 'WAIT' | 'SELL'

/** The request whose pieces are held under this key on their way back to the stock; null: it is no such key. */
function requestOf(holdKey: string): string | null {
  const [, suffix = ''] = holdKey.split('-')
  return /^s\d+$/.test(suffix) ? suffix : null
}

/** A hold of pieces on their way back, when they are there already, was put up by a late worker. */
function judgeRestock({ afterSales }: Holder, request: string): HoldVerdict {
  const restock = afterSales.find(({ id }) => id === request)?.restock
  return restock === 'OWED' || restock === 'PLACED' ? 'LEAVE' : 'SELL'
}

/**
 * BURY: no order, so put up a tombstone, then release. LEAVE: another job still settles the order.
 * WAIT: the order is paid and waits for its group, for hours maybe. RELEASE: nothing will ever ask
 * for these pieces. SELL: they were taken back from those that are sold, once too often.
 */
export function judgeHold(holdKey: string, order: Holder | null): HoldVerdict {
  if (!order) return 'BURY'
  const request = requestOf(holdKey)
  if (request !== null) return judgeRestock(order, request)
  const reviving = holdKey === revivalKey(orderIdOf(holdKey))
  switch (order.state) {
    case 'CREATED':
      return 'LEAVE'
    case 'PAID':
    case 'GROUPING':
      return holdKey === order.holdKey ? 'WAIT' : 'RELEASE'
    case 'CLOSED':
      if (reviving && owes(order, 'REVIVE')) return 'LEAVE'
      return holdKey === order.holdKey && owes(order, 'SELL') ? 'LEAVE' : 'RELEASE'
    case 'TO_SHIP':
    case 'SHIPPED':
    case 'RECEIVED':
    case 'SETTLED':
      return holdKey === order.holdKey && owes(order, 'SELL') ? 'LEAVE' : 'RELEASE'
  }
}
