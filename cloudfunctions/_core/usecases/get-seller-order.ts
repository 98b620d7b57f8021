import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { loadSellerOrder, type SellerOrderDeps } from './load-seller-order'
import { toSellerOrder } from './seller-order-view'

/** One order, as far as this colleague may see it. */
export function getSellerOrder(deps: SellerOrderDeps): Handler<'seller.getOrder'> {
  return async ({ actor, input: { orderId } }) => {
    const loaded = await loadSellerOrder(deps, orderId, actor)
    if (!loaded.ok) return loaded
    const { order, sight } = loaded.value
    return ok({ order: toSellerOrder(order, sight) })
  }
}
