import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { ownOrder } from './own-order'
import { settleByQuery, type QueryDeps } from './settle-by-query'

/** Asks WeChat Pay about an order without a payment, a closed one too: it may have been paid late. */
export function checkPayment(deps: QueryDeps): Handler<'order.checkPayment'> {
  return async ({ actor: { openid }, input: { orderId } }) => {
    const own = await ownOrder(deps.orders, orderId, openid)
    if (!own.ok) return own
    if (own.value.payment) return ok({ state: own.value.state })
    const settled = await settleByQuery(deps, own.value)
    return settled.ok ? ok({ state: settled.value.state }) : settled
  }
}
