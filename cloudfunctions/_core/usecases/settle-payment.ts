import type { Order } from '@domain/order'
import { claimOutbox } from '@domain/order-outbox'
import {
  applyPayment,
  matchPayment,
  type PaymentMismatch,
  type PaymentReport,
} from '@domain/payment'
import { ok, refuse, type Result } from '@domain/result'
import type { Orders } from '../ports/orders'
import type { Pay } from '../ports/pay'
import { reviseOrder } from './revise-order'
import { workOutbox, type OutboxDeps } from './work-outbox'

export interface SettleDeps extends OutboxDeps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
  readonly pay: OutboxDeps['pay'] & Pick<Pay, 'merchant'>
}

type Mismatch = PaymentMismatch | 'PAYMENT_OF_NO_ORDER'

/** Tells the seller, once per payment and reason. */
async function refuseAndAlert(
  { alerts, clock }: SettleDeps,
  { orderId, transactionId, amount }: PaymentReport,
  code: Mismatch,
) {
  const kind = code === 'PAYMENT_OF_NO_ORDER' ? code : 'PAYMENT_MISMATCH'
  const detail = { why: code, transactionId, amount }
  const key = `${transactionId}:${code}`
  await alerts.raise({ kind, orderId, key, detail, at: clock.now() })
  return refuse(code)
}

/**
 * Applies a payment that WeChat Pay reports (by notification or to a query) once, however often, late
 * or early it comes, and does what follows. Ok means that the payment is in the order for good.
 * What does not match is not paid; the seller is alerted.
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
  const { order, written } = await reviseOrder(
    orders,
    known,
    (current) =>
      applyPayment(current, matched.value, clock.now()) ?? claimOutbox(current, clock.now()),
  )
  // Another payment may have come first, between the read and the write.
  if (order.payment?.transactionId !== report.transactionId) {
    return refuseAndAlert(deps, report, 'SECOND_PAYMENT')
  }
  return ok(written ? await workOutbox(deps, order) : order)
}
