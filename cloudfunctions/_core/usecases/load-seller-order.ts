import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Colleague } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import type { People } from '../ports/people'
import type { Sealer } from '../ports/sealer'
import { openAddress } from './address-book'
import type { OrderSight } from './seller-order-view'
import { maySee } from './supplier-sight'

export interface SellerOrderDeps {
  readonly orders: Pick<Orders, 'byId'>
  readonly people: People
  readonly sealer: Sealer
}

export interface LoadedOrder {
  readonly order: Order
  /** What toSellerOrder shows it with, also after a change. */
  readonly sight: OrderSight
}

/**
 * The order and what it is shown with; two round trips. ORDER_NOT_FOUND also for a supplier's operator
 * without a line of theirs in it.
 */
export async function loadSellerOrder(
  { orders, people, sealer }: SellerOrderDeps,
  orderId: string,
  { staff }: Pick<Colleague, 'staff'>,
): Promise<Result<LoadedOrder, 'ORDER_NOT_FOUND'>> {
  const order = await orders.byId(orderId)
  if (!order || !maySee(order, staff)) return refuse('ORDER_NOT_FOUND')
  const { buyerId } = order
  const buyers = await people.cards([buyerId])
  const address = openAddress(order.address, buyerId, sealer)
  return ok({ order, sight: { staff, buyer: buyers.get(buyerId), address } })
}
