import type { AfterSaleOrders } from '../../ports/after-sale-orders'
import type { Database } from './database'
import { findPage, type KeysetPage } from './keyset'
import { completeOrders, type StoredOrder } from './stored-order'

const sortBy = 'afterSaleAt'

/** Served by the indexes `buyer_after_sale` and `after_sale` of the collection orders. */
export function createAfterSaleOrders(database: Database): AfterSaleOrders {
  const page = async (asked: KeysetPage) =>
    completeOrders(await findPage<StoredOrder>(database, 'orders', asked))
  return {
    ofBuyer: (buyerId, after, limit) =>
      // Orders without a request have 0, or (older ones) no such field.
      page({ query: { buyerId }, sortBy, direction: 'desc', downTo: 1, after, limit }),
    inStage: (afterSaleStage, after, limit) => {
      const direction = afterSaleStage === 'SELLER' ? 'asc' : 'desc'
      return page({ query: { afterSaleStage }, sortBy, direction, after, limit })
    },
  }
}
