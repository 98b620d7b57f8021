import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { OrderList } from '@/features/order/order-list'
import { useOrders, type OrderFilter } from '@/features/order/use-orders'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown, scrollToTop } from '@/platform/feedback'
import { Tabs } from '@/ui/tabs'
import './index.scss'

const tabs: readonly { key: OrderFilter; label: string }[] = [
  { key: 'ALL', label: '全部' },
  { key: 'TO_PAY', label: '待付款' },
  { key: 'TO_SHIP', label: '待发货' },
  { key: 'TO_RECEIVE', label: '待收货' },
  { key: 'DONE', label: '已完成' },
]

export default function OrdersPage() {
  const { filter: asked } = useParams<'orders'>()
  const [filter, setFilter] = useState<OrderFilter>(
    () => tabs.find(({ key }) => key === asked)?.key ?? 'ALL',
  )
  const orders = useOrders(filter)
  usePullDownRefresh(() => void reloadFirstPage(['orders', filter]).finally(endPullDown))
  return (
    <View>
      <View className="orders__tabs">
        <Tabs
          items={tabs}
          active={filter}
          onChange={(next) => {
            setFilter(next)
            scrollToTop()
          }}
        />
      </View>
      <OrderList orders={orders} />
    </View>
  )
}
