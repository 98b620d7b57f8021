import type { Keys } from './wechat-pay/keys'

const base64 = (text: string) => Buffer.from(text).toString('base64')

/**
 * The variables of every function: the platform's, which lead the unmodified SDK here
 * (wx-server-sdk 4.0.2 reads TCB_CONTEXT_CNFG), and those that an owner sets in the console.
 */
export function functionEnv(keys: Keys, url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: 'env-local',
    TCB_ENV: 'env-local',
    WECHAT_APPID: keys.appid,
    WECHAT_PAY_MCHID: keys.mchid,
    WECHAT_PAY_MERCHANT_SERIAL: keys.merchantSerial,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: base64(keys.merchantPrivateKey),
    WECHAT_PAY_PUBLIC_KEY_ID: keys.publicKeyId,
    WECHAT_PAY_PUBLIC_KEY: base64(keys.platformPublicKey),
    WECHAT_PAY_APIV3_KEY: keys.apiV3Key,
    WECHAT_PAY_BASE_URL: `${url}/wechat-pay`,
    WECHAT_PAY_NOTIFY_URL: `${url}/http/pay-notify`,
    FIELD_KEY: keys.fieldKey,
  }
}
