import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { CustomerRow } from './customer-row'
import { type CustomerFilter, useCustomers } from './use-customers'
import './customer-list.scss'

const isAll = (filter: CustomerFilter) => Object.keys(filter).length === 0

/** The customers of a filter, newest first. */
export function CustomerList({ filter }: { filter: CustomerFilter }) {
  const list = useCustomers(filter)
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useReachBottom(more)
  if (list.error && !list.data) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <CustomerListSkeleton />
  if (isEmpty(list.data)) {
    return isAll(filter) ? (
      <Empty title="还没有客户" hint="进过小店的人会出现在这里，通常在一两分钟之内" />
    ) : (
      <Empty art="search" title="没有找到客户" hint="换个昵称，或选别的人群看看" />
    )
  }
  return (
    <View className="customer-list">
      {list.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((customer) => (
            <CustomerRow key={customer.id} customer={customer} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(list)} onRetry={more} />
    </View>
  )
}

export const CustomerListSkeleton = () => (
  <View>
    {['a', 'b', 'c', 'd', 'e'].map((key) => (
      <Skeleton key={key} className="customer-list__skeleton" />
    ))}
  </View>
)
