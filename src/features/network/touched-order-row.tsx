import { View } from '@tarojs/components'
import { memo } from 'react'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import { shortReason, standingNames, standingOf } from './reason-words'
import type { TouchedOrder } from './use-network'
import './touched-order-row.scss'

/** What was bought, by whom, and whether it counts for me. */
export const OrderFacts = ({ order }: { order: TouchedOrder }) => {
  const standing = standingOf(order)
  return (
    <View className="touched-order__facts">
      <Picture className="touched-order__picture" src={order.product.picture} />
      <View className="touched-order__words">
        <View className="touched-order__title">{order.product.title}</View>
        <View className="touched-order__who">
          {`${order.buyer || '微信用户'} · ${chinaTime(order.at)}`}
        </View>
      </View>
      <View className="touched-order__side">
        {standing === 'counted' && order.amount !== null && (
          <Price fen={order.amount} size="m" tone="ink" />
        )}
        <Tag tone={standing === 'counted' ? 'success' : 'grey'} text={standingNames[standing]} />
      </View>
    </View>
  )
}

/** An order in the list; a tap tells why. */
export const TouchedOrderRow = memo(function TouchedOrderRow({ order }: { order: TouchedOrder }) {
  return (
    <View
      className="touched-order"
      hoverClass="cell--pressed"
      onClick={() => go('why', { ref: order.ref })}
    >
      <OrderFacts order={order} />
      <View className="touched-order__reason">
        <View className="touched-order__because">{shortReason(order)}</View>
        为什么
        <Icon name="right" className="touched-order__arrow" />
      </View>
    </View>
  )
})
