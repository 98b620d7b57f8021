import { PayDone } from '@/features/payment/pay-done'
import { useCheckPayment, type PayResult } from '@/features/payment/use-pay'
import { sentenceFor } from '@/lib/call-error'
import { toast } from '@/platform/feedback'
import { replaceWith } from '@/platform/navigation'

interface PendingProps {
  readonly orderId: string
  readonly onResult: (result: PayResult) => void
}

/** WeChat's cashier says paid, the server has not heard of it yet. */
export function Pending({ orderId, onResult }: PendingProps) {
  const check = useCheckPayment()
  const refresh = () =>
    check.run(orderId, {
      onSuccess: (outcome) => {
        onResult(outcome)
        if (outcome === 'pending') toast('还在等微信支付的结果，请稍后再刷新')
      },
      onError: (error) => toast(sentenceFor(error)),
    })
  const showOrder = () => replaceWith('order', { id: orderId })
  return (
    <PayDone
      tone="waiting"
      title="正在确认付款"
      hint="结果稍后会更新到订单里，请不要重复付款"
      actions={[
        { label: '查看订单', onTap: showOrder },
        { label: '刷新', busy: check.busy, onTap: refresh },
      ]}
    />
  )
}
