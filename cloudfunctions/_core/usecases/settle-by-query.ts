import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Pay } from '../ports/pay'
import { settlePayment, type SettleDeps } from './settle-payment'

export interface QueryDeps extends SettleDeps {
  readonly pay: SettleDeps['pay'] & Pick<Pay, 'query'>
}

/** Asks WeChat Pay whether the order is paid and settles it if so; answers the order as it then is. */
export async function settleByQuery(
  deps: QueryDeps,
  order: Order,
): Promise<Result<Order, 'PAYMENT_UNAVAILABLE'>> {
  const answer = await deps.pay.query(order.tradeNo)
  if (!answer.ok) return answer
  if (answer.value === null) return ok(order)
  const settled = await settlePayment(deps, answer.value)
  return settled.ok ? settled : refuse('PAYMENT_UNAVAILABLE')
}
