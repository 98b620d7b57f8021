import { applyPartRefund, isPartRefundOf } from '@domain/after-sale-refunds'
import { type Order, owes } from '@domain/order'
import { applyRefundStatus, isRefundOf, type RefundReport } from '@domain/refund'
import { ok, refuse, type Result } from '@domain/result'
import type { AfterSaleSettings } from '@domain/shop-settings'
import type { Settings } from '../ports/settings'
import { reviseOrder } from './revise-order'
import { workOutbox, type OutboxDeps } from './work-outbox'

export interface RefundDeps extends OutboxDeps {
  readonly settings: Pick<Settings, 'shop'>
}

/** Tells the seller that the money did not arrive: once for the order's own refund, and for each request's. */
async function alertUnlessWell(
  { alerts }: RefundDeps,
  report: RefundReport,
  isPart: boolean,
  at: number,
) {
  const { orderId, no, status } = report
  if (status !== 'ABNORMAL' && status !== 'CLOSED') return
  const key = isPart ? `${no}:ended` : 'ended'
  const detail = isPart ? { no, status } : { status }
  await alerts.raise({ kind: 'REFUND_ABNORMAL', orderId, key, detail, at })
}

/** What the report makes of the order, or of the request that it is about. */
function apply(order: Order, report: RefundReport, settings: AfterSaleSettings, now: number) {
  return isRefundOf(order, report)
    ? applyRefundStatus(order, report.status, now)
    : applyPartRefund(order, report, settings, now)
}

/**
 * Applies WeChat Pay's notification of a refund, of a whole order or of one request, once, and tells the
 * order's group; late and repeated ones change nothing.
 */
export async function settleRefund(
  deps: RefundDeps,
  report: RefundReport,
): Promise<Result<Order, 'REFUND_MISMATCH'>> {
  const { orders, alerts, clock, settings } = deps
  const { orderId, no, amount, status } = report
  const at = clock.now()
  const known = await orders.byId(orderId)
  const isPart = known !== null && isPartRefundOf(known, report)
  if (!known || !(isPart || isRefundOf(known, report))) {
    const detail = { no, amount, status }
    await alerts.raise({ kind: 'REFUND_MISMATCH', orderId, key: no, detail, at })
    return refuse('REFUND_MISMATCH')
  }
  await alertUnlessWell(deps, report, isPart, at)
  const { afterSale } = await settings.shop()
  const { order, written } = await reviseOrder(orders, known, (current) =>
    apply(current, report, afterSale, at),
  )
  return ok(written && owes(order, 'UNSEAT') ? await workOutbox(deps, order) : order)
}
