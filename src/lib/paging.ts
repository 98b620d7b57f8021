import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import { queryClient } from './query-client'

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** The paging of every list of the contract: the cursor of a page asks for the next one. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Page<unknown>) => last.nextCursor ?? undefined,
}

export const isEmpty = (data: InfiniteData<Page<unknown>> | undefined): boolean =>
  data !== undefined && data.pages.every((page) => page.items.length === 0)

/** What the last line of the list says. */
export function endOf(list: {
  isFetchNextPageError: boolean
  isFetchingNextPage: boolean
  hasNextPage: boolean
}): 'more' | 'loading' | 'failed' | 'end' {
  if (list.isFetchingNextPage) return 'loading'
  if (list.isFetchNextPageError) return 'failed'
  return list.hasNextPage ? 'more' : 'end'
}

/** Loads a list anew: back to its first page, instead of asking for every page that was scrolled to. */
export async function reloadFirstPage(queryKey: QueryKey): Promise<void> {
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData<InfiniteData<unknown>>(
    queryKey,
    (list) => list && { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) },
  )
  await queryClient.refetchQueries({ queryKey, exact: true })
}
