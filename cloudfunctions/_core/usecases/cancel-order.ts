import type { Order } from '@domain/order'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { closeOrder, type CloseDeps } from './close-order'
import { ownOrder } from './own-order'

/** Why an order past CREATED is not cancelled; null: it may be, or is already. */
function refusalOf({ state }: Order): 'ALREADY_PAID' | 'ORDER_NOT_CANCELLABLE' | null {
  switch (state) {
    case 'CREATED':
    case 'CLOSED':
      return null
    case 'PAID':
    case 'GROUPING':
    case 'TO_SHIP':
      return 'ALREADY_PAID'
    case 'SHIPPED':
    case 'RECEIVED':
    case 'SETTLED':
      return 'ORDER_NOT_CANCELLABLE'
  }
}

/** Closes the buyer's own unpaid order, at WeChat Pay first. A closed one answers the same again. */
export function cancelOrder(deps: CloseDeps): Handler<'order.cancel'> {
  return async ({ actor: { openid }, input: { orderId } }) => {
    const own = await ownOrder(deps.orders, orderId, openid)
    if (!own.ok) return own
    const refusal = refusalOf(own.value)
    if (refusal) return refuse(refusal)
    if (own.value.state === 'CLOSED') return ok({ state: 'CLOSED' })
    const closed = await closeOrder(deps, own.value, 'CANCELLED')
    return closed.ok ? ok({ state: closed.value.state }) : closed
  }
}
