import { createSign, createVerify, randomBytes } from 'node:crypto'
import type { Keys } from './keys'
import type { PayError } from './pay-error'
import { payError } from './pay-error'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
/** Both sides refuse a timestamp further away than this [WeChat Pay API v3, signature rules]. */
const MAX_SKEW_S = 300

const lines = (...parts: (string | number)[]) => parts.join('\n') + '\n'

function rsaSign(message: string, privateKey: string): string {
  return createSign('RSA-SHA256').update(message).sign(privateKey, 'base64')
}

/** Whether `signature` (base64) is the key owner's over `message`. */
export function rsaVerify(message: string, signature: string, publicKey: string): boolean {
  return createVerify('RSA-SHA256').update(message).verify(publicKey, signature, 'base64')
}

/** 32 random characters, as WeChat Pay's nonces are. */
export const nonce = () => randomBytes(16).toString('hex')

/** The headers that WeChat Pay puts on an answer or a notification with this body. `now`: epoch ms. */
export function platformHeaders(keys: Keys, now: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const random = nonce()
  return {
    'Wechatpay-Serial': keys.publicKeyId,
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': random,
    'Wechatpay-Signature': rsaSign(lines(timestamp, random, body), keys.platformPrivateKey),
    'Wechatpay-Signature-Type': SCHEME,
  }
}

export interface SignedRequest {
  method: string
  /** Path and query exactly as on the wire. */
  url: string
  body: string
  authorization: string | undefined
}

function refused(message: string, signed: string, request: SignedRequest): PayError {
  return payError('SIGN_ERROR', message, {
    detail: { issue: 'sign not match' },
    field: 'signature',
    location: 'authorization',
    sign_information: {
      method: request.method,
      url: request.url,
      truncated_sign_message: signed.slice(0, 160),
      sign_message_length: signed.length,
    },
  })
}

/**
 * Null when the merchant signed this request, else the 401 that WeChat Pay answers.
 * `now`: epoch ms of the emulated world.
 */
export function checkMerchant(keys: Keys, now: number, request: SignedRequest): PayError | null {
  const header = request.authorization ?? ''
  if (!header.startsWith(`${SCHEME} `)) {
    return refused(
      'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》',
      '',
      request,
    )
  }
  const fields = Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  ) as Record<string, string | undefined>
  const { mchid, nonce_str, timestamp, serial_no, signature } = fields
  if (!mchid || !nonce_str || !timestamp || !serial_no || !signature) {
    return refused('Http头Authorization值缺少必要的字段', '', request)
  }
  const signed = lines(request.method, request.url, timestamp, nonce_str, request.body)
  if (mchid !== keys.mchid) return payError('MCH_NOT_EXISTS', '商户号不存在')
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= MAX_SKEW_S)) {
    return refused('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟', signed, request)
  }
  if (serial_no !== keys.merchantSerial) {
    return refused('商户证书序列号有误。请使用签名私钥匹配的证书序列号', signed, request)
  }
  if (!rsaVerify(signed, signature, keys.merchantPublicKey)) {
    return refused('签名错误，请检查后再试', signed, request)
  }
  return null
}

/** What `wx.requestPayment` (getBrandWCPayRequest) is called with. */
export interface JsapiCall {
  appId: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: string
  paySign: string
}

/** Whether the merchant signed this call of the cashier for this prepay_id. */
export function checkJsapiCall(keys: Keys, prepayId: string, call: JsapiCall): boolean {
  return (
    call.signType === 'RSA' &&
    call.appId === keys.appid &&
    call.package === `prepay_id=${prepayId}` &&
    rsaVerify(
      lines(call.appId, call.timeStamp, call.nonceStr, call.package),
      call.paySign,
      keys.merchantPublicKey,
    )
  )
}
