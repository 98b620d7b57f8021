import { close } from '@domain/order-close'
import type { CloseReason, Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Pay } from '../ports/pay'
import { reviseOrder } from './revise-order'
import { settleByQuery, type QueryDeps } from './settle-by-query'
import { workOutbox } from './work-outbox'

export interface CloseDeps extends QueryDeps {
  readonly pay: QueryDeps['pay'] & Pick<Pay, 'close'>
}

/**
 * Closes an unpaid order: at WeChat Pay first, so that nobody pays for pieces that are given back.
 * Ok: it is closed, if need be with its money refunded. ALREADY_PAID: WeChat Pay has the money, and
 * it is settled. PAYMENT_UNAVAILABLE: nobody knows, or its price and number changed meanwhile.
 */
export async function closeOrder(
  deps: CloseDeps,
  known: Order,
  reason: CloseReason,
): Promise<Result<Order, 'ALREADY_PAID' | 'PAYMENT_UNAVAILABLE'>> {
  const closed = await deps.pay.close(known.tradeNo)
  if (!closed.ok) {
    if (closed.error.code === 'PAYMENT_UNAVAILABLE') return refuse('PAYMENT_UNAVAILABLE')
    const settled = await settleByQuery(deps, known)
    if (!settled.ok) return settled
    if (settled.value.state === 'CLOSED') return ok(settled.value)
    return refuse(settled.value.payment ? 'ALREADY_PAID' : 'PAYMENT_UNAVAILABLE')
  }
  const { order, written } = await reviseOrder(deps.orders, known, (current) => {
    if (current.tradeNo !== known.tradeNo) return null
    const decided = close(current, reason, deps.clock.now())
    return decided.ok ? decided.value : null
  })
  if (written) return ok(await workOutbox(deps, order))
  if (order.state === 'CLOSED') return ok(order)
  return refuse(order.state === 'CREATED' ? 'PAYMENT_UNAVAILABLE' : 'ALREADY_PAID')
}
