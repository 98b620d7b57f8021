import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { TouchedOrderRow } from './touched-order-row'
import type { useTouchedOrders } from './use-network'
import './touched-order-list.scss'

/** Orders by people who opened my shares, whether they count for me or not. */
export function TouchedOrderList({ orders }: { orders: ReturnType<typeof useTouchedOrders> }) {
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
          <Skeleton key={n} className="touched-orders__skeleton" />
        ))}
      </View>
    )
  }
  if (isEmpty(orders.data)) {
    return (
      <Empty
        art="orders"
        title="还没有成交"
        hint="打开过你分享的人下单后，会出现在这里，并说明计不计入你的成交"
        action="去看看我的分享"
        onAction={() => go('shares')}
      />
    )
  }
  return (
    <View>
      {orders.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((order) => (
            <TouchedOrderRow key={order.ref} order={order} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(orders)} onRetry={more} />
    </View>
  )
}
