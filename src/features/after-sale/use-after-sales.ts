import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { usePageVisible } from '@/lib/use-page-visible'

export type Offer = OutputOf<'order.afterSaleOffer'>
export type OfferLine = Offer['lines'][number]
export type AfterSale = OutputOf<'order.requestAfterSale'>['afterSales'][number]
/** Which request of which order, and what it is about. */
export type AfterSaleItem = OutputOf<'order.listAfterSales'>['items'][number]['cards'][number]

export const afterSalesKey = ['after-sales'] as const

/** The buyer's requests by order, latest change first. */
export const useAfterSales = () =>
  useInfiniteQuery({
    queryKey: afterSalesKey,
    queryFn: ({ pageParam }) =>
      call('order.listAfterSales', {
        limit: 10,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

/** What may still be asked for of an order; always asked anew when the form opens. */
export const useOffer = (orderId: string) =>
  useQuery({
    queryKey: ['after-sale-offer', orderId],
    queryFn: () => call('order.afterSaleOffer', { orderId }),
    enabled: usePageVisible() && orderId !== '',
    staleTime: 0,
    gcTime: 0,
  })
