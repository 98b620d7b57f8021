import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'
import { AddressCard } from '@/features/address/address-card'
import { OrderBody, OrderHead } from '@/features/order/order-body'
import { OrderProgress } from '@/features/order/order-progress'
import { useCancel } from '@/features/order/use-cancel'
import { useOrder } from '@/features/order/use-orders'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { NoOrder } from '@/features/order/no-order'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function OrderPage() {
  const { id = '' } = useParams<'order'>()
  const order = useOrder(id)
  const cancel = useCancel()
  const shown = useRef(false)
  usePullDownRefresh(() => void order.refetch().finally(endPullDown))
  useDidShow(() => {
    if (shown.current) void order.refetch()
    shown.current = true
  })
  if (id === '') return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  if (!order.data) return <OrderSkeleton />
  return (
    <View className="order">
      <OrderHead order={order.data} />
      <OrderProgress order={order.data} />
      <AddressCard address={order.data.address} />
      <OrderBody order={order.data} />
      {order.data.state === 'CREATED' && (
        <PageBottomBar>
          <View className="order__buttons">
            <Button tone="plain" onTap={() => void cancel(id)}>
              取消订单
            </Button>
            <Button onTap={() => go('cashier', { orderId: id })}>去付款</Button>
          </View>
        </PageBottomBar>
      )}
    </View>
  )
}

const OrderSkeleton = () => (
  <View>
    <Skeleton className="order__head-skeleton" />
    <Skeleton className="order__skeleton" />
    <Skeleton className="order__skeleton order__skeleton--tall" />
  </View>
)
