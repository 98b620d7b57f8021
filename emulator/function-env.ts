import { messageTemplates } from './openapi/message-templates'
import type { Keys } from './wechat-pay/keys'

const base64 = (text: string) => Buffer.from(text).toString('base64')

type Variables = Record<string, string>

/** The platform's, which lead the unmodified SDK here (wx-server-sdk 4.0.2 reads TCB_CONTEXT_CNFG). */
function platformEnv(url: string): Variables {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: 'env-local',
    TCB_ENV: 'env-local',
  }
}

function payEnv(keys: Keys, url: string): Variables {
  return {
    WECHAT_APPID: keys.appid,
    WECHAT_PAY_MCHID: keys.mchid,
    WECHAT_PAY_MERCHANT_SERIAL: keys.merchantSerial,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: base64(keys.merchantPrivateKey),
    WECHAT_PAY_PUBLIC_KEY_ID: keys.publicKeyId,
    WECHAT_PAY_PUBLIC_KEY: base64(keys.platformPublicKey),
    WECHAT_PAY_APIV3_KEY: keys.apiV3Key,
    WECHAT_PAY_BASE_URL: `${url}/wechat-pay`,
    WECHAT_PAY_NOTIFY_URL: `${url}/http/pay-notify`,
  }
}

/** Which of WeChat's templates says what, and in which of its fields. */
const messageEnv: Variables = { MESSAGE_TEMPLATES: JSON.stringify(messageTemplates) }

/** Every variable that any function has. */
export const functionEnv = (keys: Keys, url: string): Variables => ({
  ...platformEnv(url),
  ...payEnv(keys, url),
  FIELD_KEY: keys.fieldKey,
  ...messageEnv,
})

/** Functions are split by trust: only these are given the merchant's keys, or the one of personal data. */
const PAYING = ['order', 'pay-notify', 'jobs']
const SEALING = ['login', 'order', 'seller']
const TELLING = ['login', 'jobs']

/** What this one function has, as its owner sets it in the console (docs/ARCHITECTURE.md lists them). */
export const envOf = (fn: string, keys: Keys, url: string): Variables => ({
  ...platformEnv(url),
  ...(PAYING.includes(fn) && payEnv(keys, url)),
  ...(SEALING.includes(fn) && { FIELD_KEY: keys.fieldKey }),
  ...(TELLING.includes(fn) && messageEnv),
})
