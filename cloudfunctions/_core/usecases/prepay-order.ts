import type { Order } from '@domain/order'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Pay, PrepayRequest } from '../ports/pay'
import { ownOrder } from './own-order'
import { settleByQuery, type QueryDeps } from './settle-by-query'

type Deps = QueryDeps & { readonly pay: Pick<Pay, 'prepay'> }

/** WeChat's limit for what the cashier shows, in characters; kept well below its 127. */
const DESCRIPTION_LENGTH = 40

/** The same for the same order: WeChat Pay refuses a repeat that differs. */
function prepayRequest(order: Order): PrepayRequest {
  const [first] = order.lines
  const more = order.lines.length > 1 ? ` 等${order.lines.length}种商品` : ''
  return {
    orderId: order._id,
    description:
      Array.from(first?.title ?? '')
        .slice(0, DESCRIPTION_LENGTH)
        .join('') + more,
    amount: order.amounts.payable,
    payer: order.buyerId,
    expiresAt: order.expiresAt,
  }
}

/**
 * The parameters of wx.requestPayment for the buyer's own unpaid order. WeChat Pay decides by its own
 * clock whether it still takes the money; ours, which may be wrong, only words the refusal.
 */
export function prepayOrder(deps: Deps): Handler<'order.prepay'> {
  return async ({ actor: { openid }, input: { orderId }, now }) => {
    const own = await ownOrder(deps.orders, orderId, openid)
    if (!own.ok) return own
    const order = own.value
    if (order.payment) return refuse('ALREADY_PAID')
    if (order.state !== 'CREATED') return refuse('ORDER_NOT_PAYABLE')
    const prepaid = await deps.pay.prepay(prepayRequest(order))
    if (prepaid.ok) return ok(prepaid.value)
    switch (prepaid.error.code) {
      case 'PAYMENT_UNAVAILABLE':
        return refuse(now < order.expiresAt ? 'PAYMENT_UNAVAILABLE' : 'ORDER_NOT_PAYABLE')
      case 'ORDER_CLOSED':
        return refuse('ORDER_NOT_PAYABLE')
      case 'ORDER_PAID': {
        const settled = await settleByQuery(deps, order)
        if (!settled.ok) return settled
        return refuse(settled.value.state === 'CLOSED' ? 'ORDER_NOT_PAYABLE' : 'ALREADY_PAID')
      }
    }
  }
}
