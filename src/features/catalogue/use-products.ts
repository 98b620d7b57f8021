import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor, reloadFirstPage } from '@/lib/paging'
import { usePageVisible } from '@/lib/use-page-visible'

export type ProductCardData = OutputOf<'shop.listProducts'>['items'][number]
export type ProductSort = InputOf<'shop.listProducts'>['sort']

export interface ProductFilter {
  readonly sort: ProductSort
  readonly categoryId?: string
  readonly keyword?: string
}

const keyOf = (filter: ProductFilter) => ['products', filter] as const

/** Products, 20 a page. They stay for a while, so that going back to a list keeps its place. */
export const useProducts = (filter: ProductFilter) =>
  useInfiniteQuery({
    queryKey: keyOf(filter),
    queryFn: ({ pageParam }) =>
      call('shop.listProducts', {
        ...filter,
        limit: 20,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 300_000,
  })

export const reloadProducts = (filter: ProductFilter): Promise<void> =>
  reloadFirstPage(keyOf(filter))
