import type { Order } from '@domain/order'
import { closeRefunded } from '@domain/order-close'
import { claimOutbox } from '@domain/order-outbox'
import {
  applyPayment,
  matchPayment,
  type PaymentMismatch,
  type PaymentReport,
} from '@domain/payment'
import { ok, refuse, type Result } from '@domain/result'
import type { Pay } from '../ports/pay'
import { reviseOrder } from './revise-order'
import { workOutbox, type OutboxDeps } from './work-outbox'

export interface SettleDeps extends OutboxDeps {
  readonly pay: OutboxDeps['pay'] & Pick<Pay, 'merchant'>
}

type Mismatch = PaymentMismatch | 'PAYMENT_OF_NO_ORDER'

/** Tells the seller, once per payment and reason. */
function alert(
  { alerts, clock }: SettleDeps,
  { orderId, transactionId, amount }: PaymentReport,
  why: Mismatch | 'REFUNDED_ELSEWHERE',
): Promise<void> {
  const isKind = why === 'PAYMENT_OF_NO_ORDER' || why === 'REFUNDED_ELSEWHERE'
  const kind = isKind ? why : 'PAYMENT_MISMATCH'
  const detail = { why, transactionId, amount }
  const key = `${transactionId}:${why}`
  return alerts.raise({ kind, orderId, key, detail, at: clock.now() })
}

async function refuseAndAlert(deps: SettleDeps, report: PaymentReport, code: Mismatch) {
  await alert(deps, report, code)
  return refuse(code)
}

/**
 * Applies a payment that WeChat Pay reports (by notification or to a query) once, however often, late
 * or early it comes, and does what follows. Ok means that the payment is in the order for good.
 * What does not match is not paid, and what the seller refunded meanwhile is not shipped; the seller
 * is alerted.
 */
export async function settlePayment(
  deps: SettleDeps,
  report: PaymentReport,
): Promise<Result<Order, Mismatch>> {
  const { orders, pay, clock } = deps
  const known = await orders.byId(report.orderId)
  if (!known) return refuseAndAlert(deps, report, 'PAYMENT_OF_NO_ORDER')
  const matched = matchPayment(known, report, pay.merchant())
  if (!matched.ok) return refuseAndAlert(deps, report, matched.error.code)
  // Of a payment that is known, the refund is ours.
  const isNews = report.refunded && known.payment === null
  if (isNews) await alert(deps, report, 'REFUNDED_ELSEWHERE')
  const apply = report.refunded ? closeRefunded : applyPayment
  const { order, written } = await reviseOrder(
    orders,
    known,
    (current) => apply(current, matched.value, clock.now()) ?? claimOutbox(current, clock.now()),
  )
  // Another payment may have come first, between the read and the write.
  if (order.payment?.transactionId !== report.transactionId) {
    return refuseAndAlert(deps, report, 'SECOND_PAYMENT')
  }
  return ok(written ? await workOutbox(deps, order) : order)
}
