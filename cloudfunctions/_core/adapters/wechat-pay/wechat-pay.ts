import { createSign } from 'node:crypto'
import { chinaStamp } from '@domain/china-time'
import { ok, refuse } from '@domain/result'
import * as v from 'valibot'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Pay, PaymentParams, PrepayRequest, RefundRequest } from '../../ports/pay'
import { createPayClient, type PayAnswer, type PayClient } from './pay-client'
import type { PayConfig } from './pay-config'
import { isPaidState, refundStatus, toPaymentReport } from './transaction'

const ORDERS = 'v3/pay/transactions'
const REFUNDS = 'v3/refund/domestic/refunds'
/** Both names were seen for an order that WeChat Pay does not know. */
const UNKNOWN_CODES = ['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS']
const UNAVAILABLE = refuse('PAYMENT_UNAVAILABLE')

const isRefusal = (answer: PayAnswer, codes: readonly string[]) =>
  !answer.ok && answer.code !== null && codes.includes(answer.code)

const prepaid = v.object({ prepay_id: v.pipe(v.string(), v.minLength(1)) })
const order = v.object({ trade_state: v.string() })
const refund = v.object({ status: refundStatus })

interface Parts {
  readonly client: PayClient
  readonly config: () => PayConfig
  readonly clock: Clock
  readonly ids: Ids
}

/** What the client hands to wx.requestPayment, signed by the merchant [JSAPI, paySign]. */
function signForCashier({ config, clock, ids }: Parts, prepayId: string): PaymentParams {
  const { appid, merchantKey } = config()
  const timeStamp = String(Math.floor(clock.now() / 1000))
  const nonceStr = ids.random(32)
  const packed = `prepay_id=${prepayId}`
  const message = [appid, timeStamp, nonceStr, packed, ''].join('\n')
  const paySign = createSign('RSA-SHA256').update(message).sign(merchantKey, 'base64')
  return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign }
}

function prepayWith(parts: Parts): Pay['prepay'] {
  return async ({ tradeNo, description, amount, payer, expiresAt }: PrepayRequest) => {
    const { appid, mchid, notifyUrl } = parts.config()
    const answer = await parts.client.post(`${ORDERS}/jsapi`, {
      appid,
      mchid,
      description,
      out_trade_no: tradeNo,
      time_expire: chinaStamp(expiresAt),
      notify_url: notifyUrl,
      amount: { total: amount, currency: 'CNY' },
      payer: { openid: payer },
    })
    if (isRefusal(answer, ['ORDERPAID'])) return refuse('ORDER_PAID')
    if (isRefusal(answer, ['ORDER_CLOSED'])) return refuse('ORDER_CLOSED')
    if (!answer.ok || !v.is(prepaid, answer.data)) return UNAVAILABLE
    return ok(signForCashier(parts, answer.data.prepay_id))
  }
}

function queryWith({ client, config }: Parts): Pay['query'] {
  return async (tradeNo) => {
    const { mchid } = config()
    const answer = await client.get(`${ORDERS}/out-trade-no/${tradeNo}`, { mchid })
    if (isRefusal(answer, UNKNOWN_CODES)) return ok(null)
    if (!answer.ok || !v.is(order, answer.data)) return UNAVAILABLE
    if (!isPaidState(answer.data.trade_state)) return ok(null)
    const report = toPaymentReport(answer.data)
    return report ? ok(report) : UNAVAILABLE
  }
}

function closeWith({ client, config }: Parts): Pay['close'] {
  return async (tradeNo) => {
    const { mchid } = config()
    const answer = await client.post(`${ORDERS}/out-trade-no/${tradeNo}/close`, { mchid })
    if (answer.ok || isRefusal(answer, [...UNKNOWN_CODES, 'ORDER_CLOSED'])) return ok(null)
    return isRefusal(answer, ['ORDERPAID']) ? refuse('ORDER_PAID') : UNAVAILABLE
  }
}

function refundWith({ client, config }: Parts): Pay['refund'] {
  return async ({ tradeNo, no, amount, total, reason }: RefundRequest) => {
    const answer = await client.post(REFUNDS, {
      out_trade_no: tradeNo,
      out_refund_no: no,
      reason,
      notify_url: config().notifyUrl,
      amount: { refund: amount, total, currency: 'CNY' },
    })
    if (answer.ok) return v.is(refund, answer.data) ? ok(answer.data.status) : UNAVAILABLE
    return answer.code === null ? UNAVAILABLE : refuse('REFUND_REFUSED', { why: answer.code })
  }
}

function queryRefundWith({ client }: Parts): Pay['queryRefund'] {
  return async (no) => {
    const answer = await client.get(`${REFUNDS}/${no}`)
    if (isRefusal(answer, UNKNOWN_CODES)) return ok(null)
    return answer.ok && v.is(refund, answer.data) ? ok(answer.data.status) : UNAVAILABLE
  }
}

/** WeChat Pay API v3 for JSAPI payments. A broken config throws at the first use. */
export function createWechatPay(deps: { config: () => PayConfig; clock: Clock; ids: Ids }): Pay {
  const parts = { ...deps, client: createPayClient(deps.config) }
  return {
    merchant() {
      const { mchid, appid } = deps.config()
      return { mchid, appid }
    },
    prepay: prepayWith(parts),
    query: queryWith(parts),
    close: closeWith(parts),
    refund: refundWith(parts),
    queryRefund: queryRefundWith(parts),
  }
}
