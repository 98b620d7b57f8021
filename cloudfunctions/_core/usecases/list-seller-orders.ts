import type { Order } from '@domain/order'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { SellerOrders } from '../ports/seller-orders'
import { byCreation, pageOfOrders } from './order-page'
import { type ShowDeps, showSellerOrders } from './show-seller-orders'
import { scopeOf } from './supplier-sight'

const DEFAULT_LIMIT = 10

interface Deps extends ShowDeps {
  readonly sellerOrders: Pick<SellerOrders, 'page'>
}

const byPayment = ({ payment, createdAt }: Order) => payment?.paidAt ?? createdAt

/** The shop's orders, of a supplier's operator those with their goods. Three round trips. */
export function listSellerOrders(deps: Deps): Handler<'seller.listOrders'> {
  return async ({ actor: { staff }, input: { tab, cursor, limit = DEFAULT_LIMIT } }) => {
    const keyOf = tab === 'TO_SHIP' ? byPayment : byCreation
    const page = await pageOfOrders({ list: tab, cursor, limit, keyOf }, (after, most) =>
      deps.sellerOrders.page({ scope: scopeOf(staff), list: tab, after, limit: most }),
    )
    if (!page.ok) return page
    const { orders, nextCursor } = page.value
    return ok({ items: await showSellerOrders(deps, orders, staff), nextCursor })
  }
}
