import type { Handlers } from '../dispatch/handler'
import { countSellerOrders } from './count-seller-orders'
import { exportOrders } from './export-orders'
import { getSellerOrder } from './get-seller-order'
import { listSellerOrders } from './list-seller-orders'
import { searchSellerOrders } from './search-seller-orders'

type Deps = Parameters<typeof countSellerOrders>[0] &
  Parameters<typeof listSellerOrders>[0] &
  Parameters<typeof searchSellerOrders>[0] &
  Parameters<typeof getSellerOrder>[0] &
  Parameters<typeof exportOrders>[0]

type Reads = 'orderCounts' | 'listOrders' | 'searchOrders' | 'getOrder' | 'exportOrders'

/** What the seller reads of the orders. */
export function sellerOrderReadHandlers(deps: Deps): Handlers<`seller.${Reads}`> {
  return {
    'seller.orderCounts': countSellerOrders(deps),
    'seller.listOrders': listSellerOrders(deps),
    'seller.searchOrders': searchSellerOrders(deps),
    'seller.getOrder': getSellerOrder(deps),
    'seller.exportOrders': exportOrders(deps),
  }
}
