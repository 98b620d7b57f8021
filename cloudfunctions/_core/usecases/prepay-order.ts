import type { OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Pay, PrepayRequest } from '../ports/pay'
import { Unavailable } from '../ports/unavailable'
import type { CloseDeps } from './close-order'
import { ownOrder } from './own-order'
import { settleByQuery } from './settle-by-query'
import { hasWish, workWish } from './work-wish'

type Deps = CloseDeps & { readonly pay: Pick<Pay, 'prepay'> }

type Refused = 'ORDER_NOT_PAYABLE' | 'ALREADY_PAID' | 'PAYMENT_UNAVAILABLE'
type Prepaid = Result<OutputOf<'order.prepay'>, Refused>

/** WeChat's limit for what the cashier shows, in characters; kept well below its 127. */
const DESCRIPTION_LENGTH = 40
/** Each further one means that the seller changed the price in between. */
const ATTEMPTS = 3

/** The same for the same number: WeChat Pay refuses a repeat that differs. */
function prepayRequest(order: Order): PrepayRequest {
  const [first] = order.lines
  const more = order.lines.length > 1 ? ` 等${order.lines.length}种商品` : ''
  return {
    tradeNo: order.tradeNo,
    description:
      Array.from(first?.title ?? '')
        .slice(0, DESCRIPTION_LENGTH)
        .join('') + more,
    amount: order.amounts.payable,
    payer: order.buyerId,
    expiresAt: order.expiresAt,
  }
}

/** Opens the cashier at WeChat Pay for the order as it stands. */
async function prepay(deps: Deps, order: Order, now: number): Promise<Prepaid> {
  const prepaid = await deps.pay.prepay(prepayRequest(order))
  if (prepaid.ok) return prepaid
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

/** Null: the order is closed or goes by another number by now, so the buyer must not be given this one. */
async function prepayOnce(deps: Deps, known: Order, now: number): Promise<Prepaid | null> {
  const wished = hasWish(known) ? await workWish(deps, known) : ok(known)
  if (!wished.ok) return wished
  const order = wished.value
  if (order.payment) return refuse('ALREADY_PAID')
  if (order.state !== 'CREATED') return refuse('ORDER_NOT_PAYABLE')
  const prepaid = await prepay(deps, order, now)
  if (!prepaid.ok) return prepaid
  // WeChat Pay closes only what it knows: a close may have come before this number was opened.
  const fresh = await deps.orders.byId(order._id)
  const isSame = fresh?.tradeNo === order.tradeNo && fresh.state === 'CREATED' && !hasWish(fresh)
  return isSame ? prepaid : null
}

/**
 * The parameters of wx.requestPayment for the buyer's own unpaid order, at the price that the seller
 * granted last. WeChat Pay decides by its own clock whether it still takes the money; ours, which may
 * be wrong, only words the refusal.
 */
export function prepayOrder(deps: Deps): Handler<'order.prepay'> {
  return async ({ actor: { openid }, input: { orderId }, now }) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const own = await ownOrder(deps.orders, orderId, openid)
      if (!own.ok) return own
      const prepaid = await prepayOnce(deps, own.value, now)
      if (prepaid) return prepaid
    }
    throw new Unavailable('the price is being changed')
  }
}
