import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'

export type ProductCardData = OutputOf<'shop.listProducts'>['items'][number]
export type ProductSort = InputOf<'shop.listProducts'>['sort']

export interface ProductFilter {
  readonly sort: ProductSort
  readonly categoryId?: string
  readonly keyword?: string
}

/** Products, 20 a page. Refetching starts from the first page again. */
export const useProducts = (filter: ProductFilter) =>
  useInfiniteQuery({
    queryKey: ['products', filter],
    queryFn: ({ pageParam }) =>
      call('shop.listProducts', {
        ...filter,
        limit: 20,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
  })
