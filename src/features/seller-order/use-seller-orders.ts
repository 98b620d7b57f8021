import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { sellerOrderKey, type SellerOrder } from '@/lib/seller-orders-changed'
import { usePageVisible } from '@/lib/use-page-visible'

export type SellerTab = InputOf<'seller.listOrders'>['tab']
export type SellerOrderCardData = OutputOf<'seller.listOrders'>['items'][number]
export type SellerOrderLine = SellerOrderCardData['lines'][number]
export type OrderCounts = OutputOf<'seller.orderCounts'>

/** A tab of the list, or what is searched for. */
export type OrderSource = { readonly tab: SellerTab } | { readonly keyword: string }

/** How often an order is looked at that the server is working on, ms. */
const LOOK_AGAIN = 10_000
const PAGE = 10

export const sellerOrdersKey = (source: OrderSource) => ['seller-orders', source] as const

/** Asked for only by who may see it: `allowed`. */
export const useSellerOrderCounts = (allowed = true) =>
  useQuery({
    queryKey: ['seller-order-counts'],
    queryFn: () => call('seller.orderCounts', {}),
    enabled: usePageVisible() && allowed,
    staleTime: 0,
  })

export const useSellerOrders = (source: OrderSource) =>
  useInfiniteQuery({
    queryKey: sellerOrdersKey(source),
    queryFn: ({ pageParam }) => {
      const page = { limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }
      return 'keyword' in source
        ? call('seller.searchOrders', { ...source, ...page })
        : call('seller.listOrders', { ...source, ...page })
    },
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

/** Whether something about it is about to happen by itself: a payment, a price, money back, WeChat's word. */
const isUnderWay = ({ state, repricing, upload, afterSales }: SellerOrder): boolean =>
  state === 'CREATED' ||
  repricing !== null ||
  upload?.waiting === true ||
  afterSales.some((one) => one.state === 'REFUNDING')

export const useSellerOrder = (orderId: string) =>
  useQuery({
    queryKey: sellerOrderKey(orderId),
    queryFn: async () => (await call('seller.getOrder', { orderId })).order,
    enabled: usePageVisible() && orderId !== '',
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => data !== undefined && isUnderWay(data) && LOOK_AGAIN,
  })
