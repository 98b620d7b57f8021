import { type Order, owes } from '@domain/order'
import { applyRefundStatus, isRefundOf, type RefundReport } from '@domain/refund'
import { ok, refuse, type Result } from '@domain/result'
import { reviseOrder } from './revise-order'
import { workOutbox, type OutboxDeps } from './work-outbox'

/**
 * Applies WeChat Pay's notification of a refund, once, and tells the order's group; late and repeated
 * ones change nothing.
 */
export async function settleRefund(
  deps: OutboxDeps,
  report: RefundReport,
): Promise<Result<Order, 'REFUND_MISMATCH'>> {
  const { orders, alerts, clock } = deps
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
  const { order, written } = await reviseOrder(orders, known, (current) =>
    applyRefundStatus(current, status, at),
  )
  return ok(written && owes(order, 'UNSEAT') ? await workOutbox(deps, order) : order)
}
