import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
import { GoodsLine } from '@/ui/goods-line'
import { Skeleton } from '@/ui/skeleton'
import { RequestCard } from './request-card'
import type { useAfterSales } from './use-after-sales'
import './request-list.scss'

/** All of the buyer's requests, those of one order together. */
export const RequestList = ({ list }: { list: ReturnType<typeof useAfterSales> }) => (
  <EndlessList
    className="request-list"
    list={list}
    waiting={<RequestListSkeleton />}
    none={
      <Empty
        art="orders"
        title="还没有售后"
        hint="收到的商品有问题，可以在订单里申请售后"
        action="查看我的订单"
        onAction={() => go('orders')}
      />
    }
    keyOf={({ orderId }) => orderId}
    row={({ orderId, cards }) => (
      <CellGroup>
        {cards.map(({ afterSale, line }) => (
          <RequestCard key={afterSale.id} orderId={orderId} one={afterSale}>
            <GoodsLine {...line} quantity={afterSale.quantity} />
          </RequestCard>
        ))}
      </CellGroup>
    )}
  />
)

const RequestListSkeleton = () => (
  <View className="request-list">
    {[0, 1, 2].map((n) => (
      <Skeleton key={n} className="request-list__skeleton" />
    ))}
  </View>
)
