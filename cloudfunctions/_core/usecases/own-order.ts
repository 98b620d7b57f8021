import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Orders } from '../ports/orders'

/** The order if it is this buyer's. Another's and none at all look the same from outside. */
export async function ownOrder(
  orders: Pick<Orders, 'byId'>,
  orderId: string,
  openid: string,
): Promise<Result<Order, 'ORDER_NOT_FOUND'>> {
  const order = await orders.byId(orderId)
  return order?.buyerId === openid ? ok(order) : refuse('ORDER_NOT_FOUND')
}
