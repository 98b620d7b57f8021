import { View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
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
export const SellerOrderList = ({ orders, none }: SellerOrderListProps) => (
  <EndlessList
    className="seller-orders"
    list={orders}
    waiting={
      <View>
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} className="seller-orders__skeleton" />
        ))}
      </View>
    }
    none={<Empty art="orders" {...none} />}
    keyOf={({ id }) => id}
    row={(order) => <SellerOrderCard order={order} />}
  />
)
