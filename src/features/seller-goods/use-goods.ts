import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { usePageVisible } from '@/lib/use-page-visible'
import { choicesKey, goodsKey, type GoodsSort, type GoodsState } from './goods-data'

export interface GoodsFilter {
  readonly state: GoodsState
  readonly sort: GoodsSort
  readonly keyword?: string
}

const PAGE = 20

export const goodsListKey = (filter: GoodsFilter) => [...goodsKey, 'list', filter] as const
export const movementsKey = (productId: string) => [...goodsKey, 'movements', productId] as const

export const useGoodsList = (filter: GoodsFilter) =>
  useInfiniteQuery({
    queryKey: goodsListKey(filter),
    queryFn: ({ pageParam }) =>
      call('seller.listProducts', {
        ...filter,
        limit: PAGE,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

/** A product with its stock as it is now. */
export const useGoods = (productId: string) =>
  useQuery({
    queryKey: [...goodsKey, 'product', productId],
    queryFn: async () => (await call('seller.getProduct', { productId })).product,
    enabled: usePageVisible() && productId !== '',
    staleTime: 0,
  })

/** A product to be edited: read anew each time a form opens, and never while it is edited. */
export const useGoodsToEdit = (productId: string) =>
  useQuery({
    queryKey: ['seller-goods-form', productId],
    queryFn: async () => (await call('seller.getProduct', { productId })).product,
    enabled: usePageVisible() && productId !== '',
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

/** Categories, suppliers and the usual campaign. */
export const useChoices = (allowed = true) =>
  useQuery({
    queryKey: choicesKey,
    queryFn: () => call('seller.productChoices', {}),
    enabled: usePageVisible() && allowed,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

export const useMovements = (productId: string) =>
  useInfiniteQuery({
    queryKey: movementsKey(productId),
    queryFn: ({ pageParam }) =>
      call('seller.listMovements', {
        productId,
        limit: PAGE,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible() && productId !== '',
    staleTime: 0,
  })
