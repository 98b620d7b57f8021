import type { Order, OrderBucket, TimelineKind } from './order'
import type { OrderState } from './order-state'
import { ok, refuse, type Result } from './result'

/** What can happen to an order as a whole. */
export const orderEvents = [
  'PAY',
  'CLOSE',
  'REVIVE',
  'JOIN_GROUP',
  'PREPARE',
  'DISBAND',
  'SHIP',
  'RECEIVE',
  'SETTLE',
  'VOID',
] as const
export type OrderEvent = (typeof orderEvents)[number]

/** DESIGN's order table; what is not here cannot happen. */
export const orderTransitions: Record<OrderState, Partial<Record<OrderEvent, OrderState>>> = {
  CREATED: { PAY: 'PAID', CLOSE: 'CLOSED' },
  // DISBAND: without a group (any more); always together with a refund of the whole.
  PAID: { PREPARE: 'TO_SHIP', JOIN_GROUP: 'GROUPING', DISBAND: 'CLOSED' },
  GROUPING: { PREPARE: 'TO_SHIP', DISBAND: 'CLOSED' },
  // VOID: every piece was refunded. SHIP: everything that was not has left.
  TO_SHIP: { SHIP: 'SHIPPED', VOID: 'CLOSED' },
  SHIPPED: { RECEIVE: 'RECEIVED', VOID: 'CLOSED' },
  RECEIVED: { SETTLE: 'SETTLED', VOID: 'CLOSED' },
  SETTLED: {},
  // Paid after it was closed, and the pieces could be had again.
  CLOSED: { REVIVE: 'PAID' },
}

const buckets: Record<OrderState, OrderBucket> = {
  CREATED: 'TO_PAY',
  PAID: 'TO_SHIP',
  GROUPING: 'TO_SHIP',
  TO_SHIP: 'TO_SHIP',
  SHIPPED: 'TO_RECEIVE',
  RECEIVED: 'DONE',
  SETTLED: 'DONE',
  CLOSED: 'DONE',
}

/** Which tab of the order list shows a state. */
export function bucketOf(state: OrderState): OrderBucket {
  return buckets[state]
}

/** States that leave a line in the timeline; a payment writes its own, since it may come late. */
const milestones: Partial<Record<OrderState, TimelineKind>> = {
  TO_SHIP: 'TO_SHIP',
  SHIPPED: 'SHIPPED',
  RECEIVED: 'RECEIVED',
  SETTLED: 'SETTLED',
  CLOSED: 'CLOSED',
}

/** The order with `patch`, one revision on. */
export function changed(order: Order, patch: Partial<Order>): Order {
  return { ...order, ...patch, rev: order.rev + 1 }
}

/** Moves the order along the table at epoch ms `now`. */
export function move(order: Order, event: OrderEvent, now: number): Result<Order, 'ILLEGAL_MOVE'> {
  const state = orderTransitions[order.state][event]
  if (state === undefined) return refuse('ILLEGAL_MOVE', { state: order.state, event })
  const kind = milestones[state]
  const timeline = kind ? [...order.timeline, { kind, at: now }] : order.timeline
  return ok(changed(order, { state, bucket: buckets[state], timeline }))
}
