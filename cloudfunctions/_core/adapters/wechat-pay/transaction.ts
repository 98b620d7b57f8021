import { orderIdOf, type PaymentReport } from '@domain/payment'
import type { RefundReport } from '@domain/refund'
import * as v from 'valibot'

const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.safeInteger(),
)

/** The trade states of an order whose money was taken [query order]; REFUND: some or all of it went back. */
const PAID_STATES = ['SUCCESS', 'REFUND'] as const
export const isPaidState = (state: string): boolean =>
  (PAID_STATES as readonly string[]).includes(state)

/** A paid order as queries and notifications tell it; only what is compared or kept. */
const paid = v.object({
  out_trade_no: v.string(),
  transaction_id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  trade_state: v.picklist(PAID_STATES),
  mchid: v.string(),
  appid: v.string(),
  success_time: time,
  payer: v.object({ openid: v.string() }),
  amount: v.object({ total: v.pipe(v.number(), v.safeInteger()), currency: v.string() }),
})

/** Null when it does not tell a payment completely. */
export function toPaymentReport(data: unknown): PaymentReport | null {
  const parsed = v.safeParse(paid, data)
  if (!parsed.success) return null
  const { transaction_id, trade_state, mchid, appid, success_time, payer, amount } = parsed.output
  return {
    orderId: orderIdOf(parsed.output.out_trade_no),
    tradeNo: parsed.output.out_trade_no,
    transactionId: transaction_id,
    amount: amount.total,
    currency: amount.currency,
    mchid,
    appid,
    payer: payer.openid,
    paidAt: success_time,
    refunded: trade_state === 'REFUND',
  }
}

export const refundStatus = v.picklist(['PROCESSING', 'SUCCESS', 'ABNORMAL', 'CLOSED'])

const notifiedRefund = v.object({
  mchid: v.string(),
  out_trade_no: v.string(),
  out_refund_no: v.string(),
  refund_status: refundStatus,
  amount: v.object({ refund: v.pipe(v.number(), v.safeInteger()) }),
})

/** Null when it is not a complete notification about a refund of this merchant. */
export function toRefundReport(data: unknown, mchid: string): RefundReport | null {
  const parsed = v.safeParse(notifiedRefund, data)
  if (!parsed.success || parsed.output.mchid !== mchid) return null
  const { out_trade_no, out_refund_no, refund_status, amount } = parsed.output
  return {
    orderId: orderIdOf(out_trade_no),
    no: out_refund_no,
    amount: amount.refund,
    status: refund_status,
  }
}
