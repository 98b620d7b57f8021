import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, Fragment } from 'react'
import { endOf, isEmpty, type Page } from '@/lib/paging'
import { ErrorState } from './error-state'
import { ListEnd } from './list-end'

interface EndlessListProps<Item> {
  readonly list: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
  /** What stands there until the first page has come. */
  readonly waiting: ReactNode
  /** What stands there when there is nothing. */
  readonly none: ReactNode
  readonly keyOf: (item: Item) => string
  readonly row: (item: Item) => ReactNode
  readonly className?: string
}

/** A list by cursor that asks for more as its end is reached. One of them on a page. */
export function EndlessList<Item>(props: EndlessListProps<Item>) {
  const { list, waiting, none, keyOf, row, className } = props
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useReachBottom(more)
  if (list.error && !list.data) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <>{waiting}</>
  if (isEmpty(list.data)) return <>{none}</>
  return (
    <View {...(className !== undefined && { className })}>
      {list.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((item) => (
            <Fragment key={keyOf(item)}>{row(item)}</Fragment>
          ))}
        </View>
      ))}
      <ListEnd state={endOf(list)} onRetry={more} />
    </View>
  )
}
