import { isWaiting } from '@domain/group-order'
import type { Order } from '@domain/order'
import { claimOutbox } from '@domain/order-outbox'
import { Unavailable } from '../ports/unavailable'
import { workOutbox, type OutboxDeps } from './work-outbox'

/**
 * The order when nobody looks for a seat for it. A waiting order rests until its wait is over; any
 * other due time says that somebody works on its SEAT (Unavailable), or died over it: then that is
 * done first, since a seat in the group may be its already.
 */
export async function quietOrder(deps: OutboxDeps, order: Order): Promise<Order> {
  if (!isWaiting(order) || order.outboxDueAt === order.group?.waitUntil) return order
  const claimed = claimOutbox(order, deps.clock.now())
  if (!claimed || !(await deps.orders.commit(order, claimed))) {
    throw new Unavailable('the order is being seated elsewhere')
  }
  return workOutbox(deps, claimed)
}
