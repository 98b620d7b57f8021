import { fen } from '@domain/money'
import { ok, refuse } from '@domain/result'
import type { RefundStatus } from '@domain/refund'
import {
  isPaidState,
  toPaymentReport,
} from '../../../cloudfunctions/_core/adapters/wechat-pay/transaction'
import type { Pay } from '../../../cloudfunctions/_core/ports/pay'
import { formatTime } from '../../../emulator/wechat-pay/china-time'
import { closeOrder, createOrder, findOrder } from '../../../emulator/wechat-pay/orders'
import { transactionView } from '../../../emulator/wechat-pay/order-view'
import type { PayContext } from '../../../emulator/wechat-pay/pay-context'
import type { PayAnswer, PayError } from '../../../emulator/wechat-pay/pay-error'
import { createRefund, queryRefund } from '../../../emulator/wechat-pay/refunds'

export const NOTIFY_URL = 'http://127.0.0.1/http/pay-notify'
const UNAVAILABLE = refuse('PAYMENT_UNAVAILABLE')

const codeOf = (answer: PayAnswer | PayError): string | null =>
  answer.status < 400 ? null : (answer as PayError).body.code
const fieldOf = ({ body }: PayAnswer | PayError, name: string) =>
  (body as Record<string, unknown> | null)?.[name]
const statusOf = (answer: PayAnswer | PayError) => fieldOf(answer, 'status') as RefundStatus

const prepayWith = (ctx: PayContext): Pay['prepay'] => {
  return async ({ tradeNo, description, amount, payer, expiresAt }) => {
    const answer = await createOrder(ctx, {
      appid: ctx.keys.appid,
      mchid: ctx.keys.mchid,
      description,
      out_trade_no: tradeNo,
      time_expire: formatTime(expiresAt),
      notify_url: NOTIFY_URL,
      amount: { total: amount, currency: 'CNY' },
      payer: { openid: payer },
    })
    const code = codeOf(answer)
    if (code === 'ORDERPAID') return refuse('ORDER_PAID')
    if (code === 'ORDER_CLOSED') return refuse('ORDER_CLOSED')
    if (code !== null) return UNAVAILABLE
    const packed = `prepay_id=${String(fieldOf(answer, 'prepay_id'))}`
    return ok({ timeStamp: '0', nonceStr: '0', package: packed, signType: 'RSA', paySign: '0' })
  }
}

const refundWith = (ctx: PayContext): Pay['refund'] => {
  return async ({ tradeNo, no, amount, total, reason }) => {
    const answer = await createRefund(ctx, {
      out_trade_no: tradeNo,
      out_refund_no: no,
      reason,
      notify_url: NOTIFY_URL,
      amount: { refund: fen(amount), total: fen(total), currency: 'CNY' },
    })
    const why = codeOf(answer)
    return why === null ? ok(statusOf(answer)) : refuse('REFUND_REFUSED', { why })
  }
}

/**
 * The port over the local WeChat Pay's own rules, without HTTP and signatures between: what the
 * adapter makes of its answers is the same. Notifications come signed, see pay-desk. `closed` collects
 * the orders that were closed.
 */
export function createLocalPay(ctx: PayContext, closed: Set<string>): Pay {
  const { mchid, appid } = ctx.keys
  return {
    merchant: () => ({ mchid, appid }),
    prepay: prepayWith(ctx),
    refund: refundWith(ctx),
    async query(tradeNo) {
      const order = await findOrder(ctx, tradeNo)
      if (order === null || !isPaidState(order.state)) return ok(null)
      const report = toPaymentReport(transactionView(ctx.keys, order))
      return report ? ok(report) : UNAVAILABLE
    },
    async close(tradeNo) {
      const code = codeOf(await closeOrder(ctx, tradeNo))
      if (code === 'ORDERPAID') return refuse('ORDER_PAID')
      closed.add(tradeNo)
      return ok(null)
    },
    async queryRefund(no) {
      const answer = await queryRefund(ctx, no)
      return ok(codeOf(answer) === null ? statusOf(answer) : null)
    },
  }
}
