import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Orders } from '../ports/orders'

/** A badge shows no more than this ("99+"). */
const CAP = 100

/** The badges of the buyer's order tabs. */
export function countOrders({
  orders,
}: {
  orders: Pick<Orders, 'count'>
}): Handler<'order.counts'> {
  return async ({ actor: { openid } }) => {
    const [toPay, toShip, toReceive] = await Promise.all([
      orders.count(openid, 'TO_PAY', CAP),
      orders.count(openid, 'TO_SHIP', CAP),
      orders.count(openid, 'TO_RECEIVE', CAP),
    ])
    return ok({ toPay, toShip, toReceive })
  }
}
