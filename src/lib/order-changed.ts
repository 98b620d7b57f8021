import { queryClient } from './query-client'

/** Keys of the queries whose answer an order changes: itself, lists, badges, its group, its after-sales, and the stock shown. */
const TOUCHED = new Set<unknown>([
  'order',
  'orders',
  'order-counts',
  'product',
  'cart-quote',
  'group',
  'forming-groups',
  'after-sales',
  'after-sale-offer',
])

/** After an order was placed, paid, received or cancelled, or its after-sales changed. What is in front is asked again, the rest when shown. */
export const orderChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(queryKey[0]) })
