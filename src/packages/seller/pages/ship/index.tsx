import { View } from '@tarojs/components'
import { ReceiverCard } from '@/features/seller-order/order-facts'
import { canShip, nextStep } from '@/features/seller-order/order-words'
import { ShipBy } from '@/features/seller-order/ship-by'
import { useSellerOrder } from '@/features/seller-order/use-seller-orders'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { useParams } from '@/lib/use-params'
import { goBack } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { ShipForm } from './ship-form'
import './index.scss'

export default function SellerShipPage() {
  const { id = '' } = useParams<'sellerShip'>()
  const order = useSellerOrder(id)
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  if (order.data) return <Ship order={order.data} />
  return id === '' ? (
    <Empty art="orders" title="没有选好订单" action="返回" onAction={goBack} />
  ) : (
    <View>
      <Skeleton className="ship__skeleton" />
      <Skeleton className="ship__skeleton ship__skeleton--tall" />
    </View>
  )
}

function Ship({ order }: { order: SellerOrder }) {
  if (!canShip(order)) {
    return (
      <Empty
        art="orders"
        title="这笔订单现在不能发货"
        hint={nextStep(order)}
        action="返回"
        onAction={goBack}
      />
    )
  }
  return (
    <View className="ship">
      {order.shipBy !== null && (
        <View className="ship__by">
          <ShipBy at={order.shipBy} />
        </View>
      )}
      <ReceiverCard address={order.address} />
      {(order.remark !== '' || order.sellerRemark !== '') && (
        <View className="ship__notes">
          {order.remark !== '' && <View>买家留言：{order.remark}</View>}
          {order.sellerRemark !== '' && <View>店铺备注：{order.sellerRemark}</View>}
        </View>
      )}
      <ShipForm key={order.lines.map(({ shippable }) => shippable).join()} order={order} />
    </View>
  )
}
