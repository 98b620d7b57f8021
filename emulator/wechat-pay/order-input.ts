import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { parseTime } from './china-time'
import { fen, merchantNumber, notifyUrl, text } from './param-check'

/** Body of POST /v3/pay/transactions/jsapi. Fields that this merchant never sends are accepted unread. */
export const JsapiOrder = v.object({
  appid: text(1, 32),
  mchid: text(1, 32),
  description: text(1, 127),
  out_trade_no: merchantNumber(6, 32),
  time_expire: v.optional(
    v.pipe(
      v.string(),
      v.check((time) => parseTime(time) !== null, '不是RFC3339格式的时间'),
    ),
  ),
  attach: v.optional(text(0, 128)),
  notify_url: notifyUrl,
  amount: v.object({ total: fen(1), currency: v.optional(v.literal('CNY'), 'CNY') }),
  payer: v.object({ openid: text(1, 128) }),
})

export type JsapiOrderInput = v.InferOutput<typeof JsapiOrder>

/** Equal for requests that ask for the same payment. */
export function fingerprint(input: JsapiOrderInput): string {
  const { appid, mchid, description, attach, notify_url, time_expire, amount, payer } = input
  const parts = [appid, mchid, description, attach ?? '', notify_url, time_expire ?? '']
  const all = JSON.stringify([...parts, amount.total, amount.currency, payer.openid])
  return createHash('sha256').update(all).digest('hex')
}
