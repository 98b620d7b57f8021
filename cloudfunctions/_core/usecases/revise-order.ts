import type { Order } from '@domain/order'
import type { Orders } from '../ports/orders'
import { Unavailable } from '../ports/unavailable'

/** How often a decision is made anew because another change came first. */
const ATTEMPTS = 6

export interface Revision {
  readonly order: Order
  /** False: the decision had nothing (more) to change. */
  readonly written: boolean
}

/**
 * Commits what `decide` makes of the order (null: nothing), decided anew on the fresh order whenever
 * another change came first. Throws Unavailable when that does not end.
 */
export async function reviseOrder(
  orders: Pick<Orders, 'byId' | 'commit'>,
  known: Order,
  decide: (order: Order) => Order | null,
): Promise<Revision> {
  let order = known
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const after = decide(order)
    if (after === null) return { order, written: false }
    if (await orders.commit(order, after)) return { order: after, written: true }
    const fresh = await orders.byId(order._id)
    if (!fresh) throw new Error('an order disappeared')
    order = fresh
  }
  throw new Unavailable('the order is being changed elsewhere')
}
