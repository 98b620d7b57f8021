import { readOrderQuestion } from '@domain/order-search-keys'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { BlindIndex } from '../ports/blind-index'
import type { Orders } from '../ports/orders'
import type { SellerOrders } from '../ports/seller-orders'
import { byCreation, pageOfOrders } from './order-page'
import { type ShowDeps, showSellerOrders } from './show-seller-orders'
import { scopeOf } from './supplier-sight'

const DEFAULT_LIMIT = 10
const LIST = 'search'

interface Deps extends ShowDeps {
  readonly orders: Pick<Orders, 'byId'>
  readonly sellerOrders: Pick<SellerOrders, 'search'>
  readonly blindIndex: BlindIndex
}

/**
 * Orders by their number, or by what they were made findable by when they were placed; older ones, of
 * before there was a search, by their whole number only. Three round trips.
 */
export function searchSellerOrders(deps: Deps): Handler<'seller.searchOrders'> {
  const { orders, sellerOrders, blindIndex } = deps
  return async ({ actor: { staff }, input: { keyword, cursor, limit = DEFAULT_LIMIT } }) => {
    const question = readOrderQuestion(keyword, scopeOf(staff), (kind, text) =>
      blindIndex.all(kind, text),
    )
    const { orderId, anyOf, allOf } = question
    if (orderId !== null) {
      const order = await orders.byId(orderId)
      const items = await showSellerOrders(deps, order ? [order] : [], staff)
      return ok({ items, nextCursor: null })
    }
    const asked = { list: LIST, cursor, limit, keyOf: byCreation }
    const page = await pageOfOrders(asked, (after, most) =>
      sellerOrders.search({ anyOf, allOf, after, limit: most }),
    )
    if (!page.ok) return page
    const items = await showSellerOrders(deps, page.value.orders, staff)
    return ok({ items, nextCursor: page.value.nextCursor })
  }
}
