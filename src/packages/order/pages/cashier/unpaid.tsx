import { View } from '@tarojs/components'
import { OrderBrief } from '@/features/order/order-brief'
import { askAboutSeat } from '@/features/order/seat-question'
import type { OrderDetail } from '@/features/order/use-orders'
import { useOverdue } from '@/features/order/use-overdue'
import { PayPanel } from '@/features/payment/pay-panel'
import { useMessageConsent } from '@/features/payment/use-message-consent'
import { usePay, type PayResult } from '@/features/payment/use-pay'
import { sentenceFor } from '@/lib/call-error'
import { toast } from '@/platform/feedback'

/** What a member of a group will want to hear of. */
const groupNews = ['GROUP_JOINED', 'GROUP_SUCCEEDED', 'GROUP_FAILED', 'ORDER_SHIPPED'] as const
/** What everybody else will. */
const news = ['ORDER_SHIPPED', 'REFUNDED'] as const

interface UnpaidProps {
  readonly order: OrderDetail
  readonly onResult: (result: PayResult) => void
}

export function Unpaid({ order, onResult }: UnpaidProps) {
  const pay = usePay()
  const askForMessages = useMessageConsent(order.group ? groupNews : news)
  const { overdue, onEnd } = useOverdue(order)
  const start = () => void askForMessages().then(openCashier)
  const openCashier = () =>
    pay.run(order.id, {
      onSuccess: (outcome) => {
        onResult(outcome)
        if (outcome === 'cancelled') notPaid()
        if (outcome === 'failed') toast('付款没有成功，请再试一次')
      },
      onError: (error) => toast(sentenceFor(error)),
    })
  const notPaid = () => {
    if (order.group) void askAboutSeat(order.id, openCashier)
    else toast('还没有付款，可在时限内继续支付')
  }
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
