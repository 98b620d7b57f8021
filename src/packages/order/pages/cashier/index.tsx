import { View } from '@tarojs/components'
import { useState } from 'react'
import { Recommended } from '@/features/catalogue/recommended'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { OrderBrief } from '@/features/order/order-brief'
import { nextStep, stateName } from '@/features/order/order-words'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { useOverdue } from '@/features/order/use-overdue'
import { PayDone } from '@/features/payment/pay-done'
import { PayPanel } from '@/features/payment/pay-panel'
import { useCheckPayment, usePay, type PayResult } from '@/features/payment/use-pay'
import { sentenceFor } from '@/lib/call-error'
import { priceText } from '@/lib/format-money'
import { useParams } from '@/lib/use-params'
import { toast } from '@/platform/feedback'
import { go, replaceWith } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
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
  if (order.state === 'CLOSED') return <Closed order={order} />
  if (order.state !== 'CREATED' || result === 'paid') return <Paid order={order} />
  if (result === 'pending') return <Pending orderId={order.id} onResult={setResult} />
  return <Unpaid order={order} onResult={setResult} />
}

interface OnResult {
  readonly onResult: (result: PayResult) => void
}

function Unpaid({ order, onResult }: { order: OrderDetail } & OnResult) {
  const pay = usePay()
  const { overdue, onEnd } = useOverdue(order)
  const start = () =>
    pay.run(order.id, {
      onSuccess: (outcome) => {
        onResult(outcome)
        if (outcome === 'cancelled') toast('还没有付款，可在时限内继续支付')
        if (outcome === 'failed') toast('付款没有成功，请再试一次')
      },
      onError: (error) => toast(sentenceFor(error)),
    })
  return (
    <View className="cashier">
      <PayPanel
        payable={order.amounts.payable}
        expiresAt={order.expiresAt}
        overdue={overdue}
        busy={pay.busy}
        onPay={start}
        onExpire={onEnd}
      >
        <OrderBrief order={order} />
      </PayPanel>
    </View>
  )
}

/** WeChat's cashier says paid, the server has not heard of it yet. */
function Pending({ orderId, onResult }: { orderId: string } & OnResult) {
  const check = useCheckPayment()
  const refresh = () =>
    check.run(orderId, {
      onSuccess: (outcome) => {
        onResult(outcome)
        if (outcome === 'pending') toast('还在等微信支付的结果，请稍后再刷新')
      },
      onError: (error) => toast(sentenceFor(error)),
    })
  return (
    <PayDone
      tone="waiting"
      title="正在确认付款"
      hint="结果稍后会更新到订单里，请不要重复付款"
      actions={[showOrder(orderId), { label: '刷新', busy: check.busy, onTap: refresh }]}
    />
  )
}

const Paid = ({ order }: { order: OrderDetail }) => (
  <View className="cashier">
    <PayDone
      tone="success"
      title="付款成功"
      hint={`已支付 ${priceText(order.amounts.payable)}，商家会尽快发货`}
      actions={[shopOn, showOrder(order.id)]}
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
