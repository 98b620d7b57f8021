import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { SellerList, SellerOrders } from '../ports/seller-orders'
import { scopeOf } from './supplier-sight'

/** A badge shows no more than this ("99+"). */
const CAP = 100

interface Deps {
  readonly sellerOrders: Pick<SellerOrders, 'count' | 'countAfterSales'>
}

/** What waits, for the badges of the console; after-sale is not a supplier's. */
export function countSellerOrders({ sellerOrders }: Deps): Handler<'seller.orderCounts'> {
  return async ({ actor: { staff } }) => {
    const count = (list: SellerList) => sellerOrders.count(scopeOf(staff), list, CAP)
    const [toPay, grouping, toShip, shipped, afterSale] = await Promise.all([
      count('TO_PAY'),
      count('GROUPING'),
      count('TO_SHIP'),
      count('SHIPPED'),
      staff.role === 'SUPPLIER' ? 0 : sellerOrders.countAfterSales(CAP),
    ])
    return ok({ toPay, grouping, toShip, shipped, afterSale })
  }
}
