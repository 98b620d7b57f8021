import { createDecipheriv, createVerify } from 'node:crypto'
import { ok, refuse, type Result } from '@domain/result'
import * as v from 'valibot'
import type {
  NotificationFault,
  PayNotification,
  PayNotifications,
} from '../../ports/pay-notifications'
import type { PayConfig } from './pay-config'
import { toPaymentReport, toRefundReport } from './transaction'

/** Both sides refuse a timestamp further away [WeChat Pay API v3, signature rules]. */
const MAX_SKEW_S = 300
const TAG_BYTES = 16

const headersSchema = v.object({
  'wechatpay-timestamp': v.string(),
  'wechatpay-nonce': v.string(),
  'wechatpay-serial': v.string(),
  'wechatpay-signature': v.string(),
})

const bodySchema = v.object({
  event_type: v.string(),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.string(),
    associated_data: v.optional(v.string(), ''),
  }),
})
type Resource = v.InferOutput<typeof bodySchema>['resource']

/** Null when the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The bytes of base64 in its one canonical spelling, else null. */
function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** Who sent it and when: null, or why it is not believed. */
function checkSender(
  config: PayConfig,
  headers: Readonly<Record<string, string>>,
  body: string,
  now: number,
): NotificationFault | null {
  const parsed = v.safeParse(headersSchema, headers)
  if (!parsed.success) return 'HEADERS_INCOMPLETE'
  const timestamp = parsed.output['wechatpay-timestamp']
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= MAX_SKEW_S)) return 'TIMESTAMP_OFF'
  if (parsed.output['wechatpay-serial'] !== config.publicKeyId) return 'UNKNOWN_SERIAL'
  const signature = decodeBase64(parsed.output['wechatpay-signature'])
  const message = [timestamp, parsed.output['wechatpay-nonce'], body, ''].join('\n')
  const valid =
    signature !== null &&
    createVerify('RSA-SHA256').update(message).verify(config.publicKey, signature)
  return valid ? null : 'BAD_SIGNATURE'
}

/** The plain content; null when any bit of it, its nonce or its associated data was changed. */
function decrypt(key: Buffer, { ciphertext, nonce, associated_data }: Resource): unknown {
  const sealed = decodeBase64(ciphertext)
  if (sealed === null || sealed.length < TAG_BYTES || nonce.length !== 12) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(associated_data))
    .setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
    return parseJson(plain.toString('utf8'))
  } catch {
    return null
  }
}

function readContent(
  { mchid, apiV3Key }: PayConfig,
  body: string,
): Result<PayNotification, 'BAD_CONTENT'> {
  const parsed = v.safeParse(bodySchema, parseJson(body))
  if (!parsed.success) return refuse('BAD_CONTENT')
  const { event_type, resource } = parsed.output
  const content = decrypt(apiV3Key, resource)
  if (event_type === 'TRANSACTION.SUCCESS') {
    const report = toPaymentReport(content)
    return report ? ok({ kind: 'PAYMENT', report }) : refuse('BAD_CONTENT')
  }
  if (event_type.startsWith('REFUND.')) {
    const report = toRefundReport(content, mchid)
    return report ? ok({ kind: 'REFUND', report }) : refuse('BAD_CONTENT')
  }
  return refuse('BAD_CONTENT')
}

/** Notifications of WeChat Pay API v3. A broken config throws at the first use. */
export function createPayNotifications(config: () => PayConfig): PayNotifications {
  return {
    open(headers, body, now) {
      const fault = checkSender(config(), headers, body, now)
      return fault === null ? readContent(config(), body) : refuse(fault)
    },
  }
}
