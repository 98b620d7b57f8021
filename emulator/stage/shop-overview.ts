import type { Store } from '../store/store-api'

/** What waits for the people of the shop. */
export interface ShopCounts {
  readonly toShip: number
  readonly shipped: number
  /** Orders with a request that the shop has to answer. */
  readonly afterSale: number
}

export async function countShop(store: Store): Promise<ShopCounts> {
  const [toShip, shipped, afterSale] = await Promise.all([
    store.count('orders', { state: 'TO_SHIP' }),
    store.count('orders', { state: 'SHIPPED' }),
    store.count('orders', { afterSaleStage: 'SELLER' }),
  ])
  return { toShip, shipped, afterSale }
}
