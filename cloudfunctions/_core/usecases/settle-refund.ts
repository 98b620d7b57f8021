import type { Order } from '@domain/order'
import { applyRefundStatus, isRefundOf, type RefundReport } from '@domain/refund'
import { ok, refuse, type Result } from '@domain/result'
import type { Alerts } from '../ports/alerts'
import type { Clock } from '../ports/clock'
import type { Orders } from '../ports/orders'
import { reviseOrder } from './revise-order'

interface Deps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
  readonly alerts: Alerts
  readonly clock: Clock
}

/** Applies WeChat Pay's notification of a refund, once; late and repeated ones change nothing. */
export async function settleRefund(
  { orders, alerts, clock }: Deps,
  report: RefundReport,
): Promise<Result<Order, 'REFUND_MISMATCH'>> {
  const { orderId, no, amount, status } = report
  const at = clock.now()
  const known = await orders.byId(orderId)
  if (!known || !isRefundOf(known, report)) {
    const detail = { no, amount, status }
    await alerts.raise({ kind: 'REFUND_MISMATCH', orderId, key: no, detail, at })
    return refuse('REFUND_MISMATCH')
  }
  if (status === 'ABNORMAL' || status === 'CLOSED') {
    const detail = { status }
    await alerts.raise({ kind: 'REFUND_ABNORMAL', orderId, key: 'ended', detail, at })
  }
  const { order } = await reviseOrder(orders, known, (current) =>
    applyRefundStatus(current, status, at),
  )
  return ok(order)
}
