import { type Order, owes } from '@domain/order'
import { applyReprice } from '@domain/reprice'
import { ok, refuse, type Result } from '@domain/result'
import { closeOrder, type CloseDeps } from './close-order'
import { reviseOrder } from './revise-order'
import { settleByQuery } from './settle-by-query'

/** Whether the seller wishes the unpaid order closed, or another price for it. */
export function hasWish(order: Order): boolean {
  return owes(order, 'CLOSE') || owes(order, 'REPRICE')
}

/** REPRICE: WeChat Pay closes the old number; then the new price and number are committed together. */
async function reprice(
  deps: CloseDeps,
  known: Order,
): Promise<Result<Order, 'PAYMENT_UNAVAILABLE'>> {
  const closed = await deps.pay.close(known.tradeNo)
  if (!closed.ok) {
    // Paid: settled at the old price, which drops the wish.
    return closed.error.code === 'ORDER_PAID'
      ? settleByQuery(deps, known)
      : refuse('PAYMENT_UNAVAILABLE')
  }
  const { order } = await reviseOrder(deps.orders, known, (current) =>
    applyReprice(current, known.tradeNo, deps.clock.now()),
  )
  return ok(order)
}

/**
 * Carries out what the seller wished for an unpaid order (docs/adr/0011); whoever holds the merchant's
 * key may, two at once do no harm. Answers the order as it then is: a payment that came first wins.
 */
export async function workWish(
  deps: CloseDeps,
  order: Order,
): Promise<Result<Order, 'PAYMENT_UNAVAILABLE'>> {
  if (!owes(order, 'CLOSE')) return reprice(deps, order)
  const closed = await closeOrder(deps, order, 'SELLER')
  if (closed.ok) return closed
  if (closed.error.code === 'PAYMENT_UNAVAILABLE') return refuse('PAYMENT_UNAVAILABLE')
  return ok((await deps.orders.byId(order._id)) ?? order)
}
