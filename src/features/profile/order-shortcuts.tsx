import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Badge } from '@/ui/badge'
import { Icon, type IconName } from '@/ui/icon'
import { useOrderCounts } from './use-order-counts'
import './order-shortcuts.scss'

const Shortcut = (props: { icon: IconName; label: string; count: number; onTap: () => void }) => (
  <View className="order-shortcut" onClick={props.onTap}>
    <View className="order-shortcut__sign">
      <Icon name={props.icon} className="order-shortcut__icon" />
      <Badge count={props.count} />
    </View>
    {props.label}
  </View>
)

/** Into the order list, by what is to be done. */
export function OrderShortcuts() {
  const { data } = useOrderCounts()
  return (
    <View className="order-shortcuts">
      <View className="order-shortcuts__head" onClick={() => go('orders')}>
        我的订单
        <View className="order-shortcuts__all">
          全部订单
          <Icon name="right" className="order-shortcuts__arrow" />
        </View>
      </View>
      <View className="order-shortcuts__row">
        <Shortcut
          icon="pay"
          label="待付款"
          count={data?.toPay ?? 0}
          onTap={() => go('orders', { filter: 'TO_PAY' })}
        />
        <Shortcut
          icon="box"
          label="待发货"
          count={data?.toShip ?? 0}
          onTap={() => go('orders', { filter: 'TO_SHIP' })}
        />
        <Shortcut
          icon="truck"
          label="待收货"
          count={data?.toReceive ?? 0}
          onTap={() => go('orders', { filter: 'TO_RECEIVE' })}
        />
        <Shortcut
          icon="orders"
          label="已完成"
          count={0}
          onTap={() => go('orders', { filter: 'DONE' })}
        />
        <Shortcut icon="shield" label="退款/售后" count={0} onTap={() => go('afterSales')} />
      </View>
    </View>
  )
}
