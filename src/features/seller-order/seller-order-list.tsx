import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { SellerOrderCard } from './seller-order-card'
import type { useSellerOrders } from './use-seller-orders'
import './seller-order-list.scss'

interface SellerOrderListProps {
  readonly orders: ReturnType<typeof useSellerOrders>
  /** What stands there when there is none. */
  readonly none: { readonly title: string; readonly hint: string }
}

/** The orders of a tab or of a search. */
export function SellerOrderList({ orders, none }: SellerOrderListProps) {
  const more = () => {
    if (orders.hasNextPage && !orders.isFetchingNextPage) void orders.fetchNextPage()
  }
  useReachBottom(more)
  if (orders.error && !orders.data) {
    return <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />
  }
  if (!orders.data) {
    return (
      <View>
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} className="seller-orders__skeleton" />
        ))}
      </View>
    )
  }
  if (isEmpty(orders.data)) return <Empty art="orders" {...none} />
  return (
    <View className="seller-orders">
      {orders.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((order) => (
            <SellerOrderCard key={order.id} order={order} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(orders)} onRetry={more} />
    </View>
  )
}
