import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { OrderCard } from './order-card'
import { useCancel } from './use-cancel'
import type { useOrders } from './use-orders'
import './order-list.scss'

/** The orders of one tab. */
export function OrderList({ orders }: { orders: ReturnType<typeof useOrders> }) {
  const cancel = useCancel()
  const more = () => {
    if (orders.hasNextPage && !orders.isFetchingNextPage) void orders.fetchNextPage()
  }
  useReachBottom(more)
  if (orders.error && !orders.data) {
    return <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />
  }
  if (!orders.data) return <OrderListSkeleton />
  if (isEmpty(orders.data)) {
    return (
      <Empty
        art="orders"
        title="这里还没有订单"
        hint="去挑点喜欢的吧"
        action="去逛逛"
        onAction={() => go('shop')}
      />
    )
  }
  return (
    <View className="order-list">
      {orders.data.pages.map((page, index) => (
        <View key={index}>
          {page.items.map((order) => (
            <OrderCard key={order.id} order={order} onCancel={cancel} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(orders)} onRetry={more} />
    </View>
  )
}

const OrderListSkeleton = () => (
  <View className="order-list">
    {[0, 1, 2].map((n) => (
      <Skeleton key={n} className="order-list__skeleton" />
    ))}
  </View>
)
