import type { InfiniteData } from '@tanstack/react-query'

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
