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
