import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { AddressCard } from '@/features/address/address-card'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { OrderBody, OrderHead } from '@/features/order/order-body'
import { OrderProgress } from '@/features/order/order-progress'
import { useCancel } from '@/features/order/use-cancel'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { useOverdue } from '@/features/order/use-overdue'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { checkoutDraft } from '@/lib/checkout-draft'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function OrderPage() {
  const { id = '' } = useParams<'order'>()
  const order = useOrder(id)
  usePullDownRefresh(() => void order.refetch().finally(endPullDown))
  if (id === '' || isUnknown(order.error)) return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  return order.data ? <Order order={order.data} /> : <OrderSkeleton />
}

function Order({ order }: { order: OrderDetail }) {
  const { overdue, onEnd } = useOverdue(order)
  return (
    <View className="order">
      <OrderHead order={order} overdue={overdue} onEnd={onEnd} />
      <OrderProgress order={order} />
      <AddressCard address={order.address} />
      <OrderBody order={order} />
      <PrivacySheet />
      {!overdue && (
        <PageBottomBar>
          <View className="order__buttons">
            {order.state === 'CREATED' ? (
              <UnpaidButtons id={order.id} />
            ) : (
              <AgainButton {...order} />
            )}
          </View>
        </PageBottomBar>
      )}
    </View>
  )
}

function UnpaidButtons({ id }: { id: string }) {
  const cancel = useCancel()
  return (
    <>
      <Button tone="plain" onTap={() => void cancel(id)}>
        取消订单
      </Button>
      <Button onTap={() => go('cashier', { orderId: id })}>去付款</Button>
    </>
  )
}

/** The same goods at today's prices. */
const AgainButton = ({ lines }: Pick<OrderDetail, 'lines'>) => (
  <Button
    tone="plain"
    onTap={() => {
      const items = lines.map(({ skuId, quantity }) => ({ skuId, quantity }))
      checkoutDraft.set({ source: 'buyNow', items })
      go('checkout')
    }}
  >
    再次购买
  </Button>
)

const OrderSkeleton = () => (
  <View>
    <Skeleton className="order__head-skeleton" />
    <Skeleton className="order__skeleton" />
    <Skeleton className="order__skeleton order__skeleton--tall" />
  </View>
)
