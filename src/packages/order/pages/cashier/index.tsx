import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { nextStep, stateName } from '@/features/order/order-words'
import { NoOrder } from '@/features/order/no-order'
import { PayDone, PayPanel } from '@/features/payment/pay-panel'
import { usePay, type PayResult } from '@/features/payment/use-pay'
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
  const pay = usePay()
  const [result, setResult] = useState<PayResult | null>(null)
  if (orderId === '') return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  if (!order.data) return <Skeleton className="cashier__skeleton" />
  const links = {
    onOrder: () => replaceWith('order', { id: orderId }),
    onShop: () => go('shop'),
  }
  const start = () =>
    pay.mutate(orderId, {
      onSuccess: (outcome) => {
        setResult(outcome)
        if (outcome === 'cancelled') toast('还没有付款，可在时限内继续支付')
        if (outcome === 'failed') toast('付款没有成功，请再试一次')
      },
      onError: (error) => toast(sentenceFor(error)),
    })
  if (order.data.state !== 'CREATED') return <Done order={order.data} links={links} />
  if (result === 'pending') {
    return (
      <PayDone
        tone="waiting"
        title="正在确认付款"
        hint="微信支付的结果稍后会更新到订单里，请不要重复付款"
        {...links}
      />
    )
  }
  return (
    <View className="cashier">
      <PayPanel
        payable={order.data.amounts.payable}
        expiresAt={order.data.expiresAt}
        busy={pay.isPending}
        onPay={start}
        onExpire={() => void order.refetch()}
      />
    </View>
  )
}

interface Links {
  readonly onOrder: () => void
  readonly onShop: () => void
}

const Done = ({ order, links }: { order: OrderDetail; links: Links }) =>
  order.state === 'CLOSED' ? (
    <PayDone tone="over" title={stateName(order)} hint={nextStep(order)} {...links} />
  ) : (
    <PayDone
      tone="success"
      title="付款成功"
      hint={`已支付 ${priceText(order.amounts.payable)}，商家会尽快发货`}
      {...links}
    />
  )
