import { View } from '@tarojs/components'
import { useState } from 'react'
import { Recommended } from '@/features/catalogue/recommended'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { nextStep, stateName } from '@/features/order/order-words'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { useSeatQuestion } from '@/features/order/seat-question'
import { PayDone } from '@/features/payment/pay-done'
import type { PayResult } from '@/features/payment/use-pay'
import { priceText } from '@/lib/format-money'
import { serverNow } from '@/lib/server-clock'
import { useParams } from '@/lib/use-params'
import { toast } from '@/platform/feedback'
import { go, replaceWith } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { Pending } from './pending'
import { Unpaid } from './unpaid'
import './index.scss'

export default function CashierPage() {
  const { orderId = '' } = useParams<'cashier'>()
  const order = useOrder(orderId)
  if (orderId === '' || isUnknown(order.error)) return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  if (!order.data) return <Skeleton className="cashier__skeleton" />
  return <Cashier order={order.data} />
}

/** What the device reported counts until the order says more. */
function Cashier({ order }: { order: OrderDetail }) {
  const [result, setResult] = useState<PayResult | null>(null)
  const { group } = order
  const onResult = (outcome: PayResult) => {
    setResult(outcome)
    if (outcome !== 'paid' || !group) return
    toast('付款成功', 'success')
    replaceWith('group', { id: group.id, opened: 'yes' })
  }
  const settled = result === 'paid' || result === 'pending'
  useSeatQuestion(group !== null && isPayable(order) && !settled, order.id, () =>
    go('cashier', { orderId: order.id }),
  )
  if (order.state === 'CLOSED') return <Closed order={order} />
  if (order.state !== 'CREATED' || result === 'paid') return <Paid order={order} />
  if (result === 'pending') return <Pending orderId={order.id} onResult={onResult} />
  return <Unpaid order={order} onResult={onResult} />
}

const isPayable = ({ state, expiresAt }: OrderDetail) =>
  state === 'CREATED' && serverNow() < expiresAt

const Paid = ({ order }: { order: OrderDetail }) => (
  <View className="cashier">
    <PayDone
      tone="success"
      title="付款成功"
      hint={`已支付 ${priceText(order.amounts.payable)}，${order.group ? '人满就发货' : '商家会尽快发货'}`}
      actions={[shopOn, order.group ? showGroup(order.group.id) : showOrder(order.id)]}
    />
    <Recommended />
  </View>
)

const Closed = ({ order }: { order: OrderDetail }) => (
  <View className="cashier">
    <PayDone
      tone="over"
      title={stateName(order)}
      hint={nextStep(order)}
      actions={[shopOn, showOrder(order.id)]}
    />
    <Recommended />
  </View>
)

const shopOn = { label: '继续逛逛', onTap: () => go('shop') }
const showOrder = (id: string) => ({
  label: '查看订单',
  onTap: () => replaceWith('order', { id }),
})
const showGroup = (id: string) => ({
  label: '查看拼团',
  onTap: () => replaceWith('group', { id, opened: 'yes' }),
})
