import * as v from 'valibot'
import { fen, merchantNumber, notifyUrl, text } from './param-check'

/** Body of POST /v3/refund/domestic/refunds. */
export const RefundRequest = v.pipe(
  v.object({
    transaction_id: v.optional(text(1, 32)),
    out_trade_no: v.optional(merchantNumber(6, 32)),
    out_refund_no: v.pipe(
      text(1, 64),
      v.regex(/^[0-9A-Za-z_\-|*@]+$/, '只能是数字、大小写字母_-|*@'),
    ),
    reason: v.optional(text(1, 80)),
    notify_url: v.optional(notifyUrl),
    amount: v.object({ refund: fen(1), total: fen(1), currency: v.literal('CNY') }),
  }),
  v.check(
    (refund) => refund.transaction_id !== undefined || refund.out_trade_no !== undefined,
    'transaction_id和out_trade_no二选一必填',
  ),
)

export type RefundInput = v.InferOutput<typeof RefundRequest>
