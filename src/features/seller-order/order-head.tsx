import { View } from '@tarojs/components'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { canShip, nextStep, stateName } from './order-words'
import { ShipBy } from './ship-by'
import './order-head.scss'

/** Where the order stands and what is to be done. */
export const SellerOrderHead = ({ order }: { order: SellerOrder }) => (
  <View className={`seller-head ${order.state === 'CLOSED' ? 'seller-head--over' : ''}`}>
    <View className="seller-head__state">{stateName(order)}</View>
    <View className="seller-head__next">{nextStep(order)}</View>
    {order.shipBy !== null && canShip(order) && (
      <View className="seller-head__by">
        <ShipBy at={order.shipBy} />
      </View>
    )}
  </View>
)
