import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { usePageVisible } from '@/lib/use-page-visible'

export type AfterSaleTab = InputOf<'seller.listAfterSales'>['tab']
type Entry = OutputOf<'seller.listAfterSales'>['items'][number]
export type AfterSale = Entry['cards'][number]['afterSale']
/** Which request of which order, and what it is about. */
export type AfterSaleItem = Pick<Entry['cards'][number], 'orderId' | 'afterSale' | 'line'>

export const afterSalesKey = (tab: AfterSaleTab) => ['seller-after-sales', tab] as const

/** Requests by whose turn it is. */
export const useSellerAfterSales = (tab: AfterSaleTab) =>
  useInfiniteQuery({
    queryKey: afterSalesKey(tab),
    queryFn: ({ pageParam }) =>
      call('seller.listAfterSales', {
        tab,
        limit: 10,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })
