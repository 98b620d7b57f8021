import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
import { Skeleton } from '@/ui/skeleton'
import { TouchedOrderRow } from './touched-order-row'
import type { useTouchedOrders } from './use-network'
import './touched-order-list.scss'

/** Orders by people who opened my shares, whether they count for me or not. */
export const TouchedOrderList = ({ orders }: { orders: ReturnType<typeof useTouchedOrders> }) => (
  <EndlessList
    list={orders}
    waiting={
      <View>
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} className="touched-orders__skeleton" />
        ))}
      </View>
    }
    none={
      <Empty
        art="orders"
        title="还没有成交"
        hint="打开过你分享的人下单后，会出现在这里，并说明计不计入你的成交"
        action="去看看我的分享"
        onAction={() => go('shares')}
      />
    }
    keyOf={({ ref }) => ref}
    row={(order) => <TouchedOrderRow order={order} />}
  />
)
