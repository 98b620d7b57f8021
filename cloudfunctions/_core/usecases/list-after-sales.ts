import type { Order } from '@domain/order'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { AfterSaleOrders } from '../ports/after-sale-orders'
import { toAfterSaleCards } from './after-sale-view'
import { pageOfOrders } from './order-page'

const DEFAULT_LIMIT = 10

interface Deps {
  readonly afterSaleOrders: AfterSaleOrders
}

const byChange = ({ afterSaleAt }: Order): number => afterSaleAt

/** The buyer's own requests by order, latest change first. */
export function listAfterSales({ afterSaleOrders }: Deps): Handler<'order.listAfterSales'> {
  return async ({ actor: { openid }, input: { cursor, limit = DEFAULT_LIMIT } }) => {
    const asked = { list: 'after-sales', cursor, limit, keyOf: byChange }
    const page = await pageOfOrders(asked, (after, most) =>
      afterSaleOrders.ofBuyer(openid, after, most),
    )
    if (!page.ok) return page
    const { orders, nextCursor } = page.value
    return ok({ items: orders.map((order) => toAfterSaleCards(order, null)), nextCursor })
  }
}

/** The shop's requests by order: those that wait for the seller the longest waiting first. */
export function listSellerAfterSales({ afterSaleOrders }: Deps): Handler<'seller.listAfterSales'> {
  return async ({ input: { tab, cursor, limit = DEFAULT_LIMIT } }) => {
    const asked = { list: `after-sales-${tab}`, cursor, limit, keyOf: byChange }
    const page = await pageOfOrders(asked, (after, most) =>
      afterSaleOrders.inStage(tab, after, most),
    )
    if (!page.ok) return page
    const { orders, nextCursor } = page.value
    return ok({ items: orders.map((order) => toAfterSaleCards(order, tab)), nextCursor })
  }
}
