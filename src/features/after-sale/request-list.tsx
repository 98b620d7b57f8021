import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { GoodsLine } from '@/ui/goods-line'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { RequestCard } from './request-card'
import type { useAfterSales } from './use-after-sales'
import './request-list.scss'

/** All of the buyer's requests, those of one order together. */
export function RequestList({ list }: { list: ReturnType<typeof useAfterSales> }) {
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useReachBottom(more)
  if (list.error && !list.data) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) return <RequestListSkeleton />
  if (isEmpty(list.data)) {
    return (
      <Empty
        art="orders"
        title="还没有售后"
        hint="收到的商品有问题，可以在订单里申请售后"
        action="查看我的订单"
        onAction={() => go('orders')}
      />
    )
  }
  return (
    <View className="request-list">
      {list.data.pages.flatMap(({ items }) =>
        items.map(({ orderId, cards }) => (
          <CellGroup key={orderId}>
            {cards.map(({ afterSale, line }) => (
              <RequestCard key={afterSale.id} orderId={orderId} one={afterSale}>
                <GoodsLine {...line} quantity={afterSale.quantity} />
              </RequestCard>
            ))}
          </CellGroup>
        )),
      )}
      <ListEnd state={endOf(list)} onRetry={more} />
    </View>
  )
}

const RequestListSkeleton = () => (
  <View className="request-list">
    {[0, 1, 2].map((n) => (
      <Skeleton key={n} className="request-list__skeleton" />
    ))}
  </View>
)
