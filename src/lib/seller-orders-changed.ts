import type { OutputOf } from '@contract/index'
import { queryClient } from './query-client'

export type SellerOrder = OutputOf<'seller.getOrder'>['order']

export const sellerOrderKey = (orderId: string) => ['seller-order', orderId] as const

/** Keys of the queries whose answer a change of an order changes. */
const TOUCHED = new Set<unknown>([
  'seller-order',
  'seller-orders',
  'seller-order-counts',
  'seller-after-sales',
  'seller-dashboard',
])

/** After something was done to an order. What is in front is asked again, the rest when shown. */
export const sellerOrdersChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(queryKey[0]) })

/** Shows the order that an endpoint answered; null: it failed, so nobody knows what it did. */
export function rememberSellerOrder(order: SellerOrder | null): void {
  if (order) queryClient.setQueryData(sellerOrderKey(order.id), order)
  void sellerOrdersChanged()
}
