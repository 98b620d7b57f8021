import type { Order } from '@domain/order'
import type { Orders } from '../ports/orders'
import { reviseDocument } from './revise-document'

export interface Revision {
  readonly order: Order
  /** False: the decision had nothing (more) to change. */
  readonly written: boolean
}

/** Commits what `decide` makes of the order, as reviseDocument does. */
export async function reviseOrder(
  orders: Pick<Orders, 'byId' | 'commit'>,
  known: Order,
  decide: (order: Order) => Order | null,
): Promise<Revision> {
  const { doc: order, written } = await reviseDocument(orders, known, decide)
  return { order, written }
}
