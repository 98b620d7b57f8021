import { ScrollView, View } from '@tarojs/components'
import type { OrderCounts, SellerTab } from './use-seller-orders'
import './order-tabs.scss'

const tabs: readonly {
  readonly key: SellerTab
  readonly label: string
  readonly count?: keyof OrderCounts
}[] = [
  { key: 'ALL', label: '全部' },
  { key: 'TO_SHIP', label: '待发货', count: 'toShip' },
  { key: 'TO_PAY', label: '待付款', count: 'toPay' },
  { key: 'GROUPING', label: '拼团中', count: 'grouping' },
  { key: 'SHIPPED', label: '已发货', count: 'shipped' },
  { key: 'RECEIVED', label: '已收货' },
  { key: 'CLOSED', label: '已关闭' },
]

export const tabNamed = (name: string | undefined): SellerTab | undefined =>
  tabs.find(({ key }) => key === name)?.key

export const tabLabel = (tab: SellerTab): string => tabs.find(({ key }) => key === tab)?.label ?? ''

interface OrderTabsProps {
  readonly active: SellerTab
  readonly counts: OrderCounts | undefined
  readonly onChange: (tab: SellerTab) => void
}

const countText = (count: number) => (count > 99 ? '99+' : String(count))

/** The tabs of the seller's orders with what waits in each; they scroll, since they are many. */
export const OrderTabs = ({ active, counts, onChange }: OrderTabsProps) => (
  <ScrollView className="order-tabs" scrollX showScrollbar={false}>
    <View className="order-tabs__row">
      {tabs.map(({ key, label, count }) => {
        const waiting = count === undefined ? 0 : (counts?.[count] ?? 0)
        return (
          <View
            key={key}
            className={`order-tabs__item ${key === active ? 'order-tabs__item--on' : ''}`}
            onClick={() => onChange(key)}
          >
            {label}
            {waiting > 0 && <View className="order-tabs__count">{countText(waiting)}</View>}
          </View>
        )
      })}
    </View>
  </ScrollView>
)
