import { orderChanged } from '@/lib/order-changed'
import { Countdown } from '@/ui/countdown'

interface OrderDeadlineProps {
  readonly overdue: boolean
  /** Epoch ms. */
  readonly expiresAt: number
  readonly onEnd: () => void
}

/** How long an unpaid order can still be paid. */
export const OrderDeadline = ({ overdue, expiresAt, onEnd }: OrderDeadlineProps) =>
  overdue ? (
    <>已超时，正在关闭</>
  ) : (
    <>
      剩余 <Countdown until={expiresAt} onEnd={onEnd} />
    </>
  )

/** When a shipped order is received by itself, epoch ms; null: a request goes on, which it waits for. */
export const ReceiptDeadline = ({ receiveDueAt }: { readonly receiveDueAt: number | null }) =>
  receiveDueAt === null ? (
    <>售后处理期间不会自动确认收货</>
  ) : (
    <>
      <Countdown key={receiveDueAt} until={receiveDueAt} onEnd={() => void orderChanged()} />{' '}
      后自动确认收货
    </>
  )
