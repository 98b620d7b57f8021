import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Merchant } from '@domain/payment'

export interface PayConfig extends Merchant {
  /** Serial number of the merchant's certificate. */
  readonly merchantSerial: string
  readonly merchantKey: KeyObject
  /** `PUB_KEY_ID_…`: the only serial that an answer or a notification may carry. */
  readonly publicKeyId: string
  readonly publicKey: KeyObject
  /** 32 bytes. */
  readonly apiV3Key: Buffer
  readonly baseUrl: string
  readonly notifyUrl: string
}

type Env = Readonly<Record<string, string | undefined>>

const names = [
  'WECHAT_APPID',
  'WECHAT_PAY_MCHID',
  'WECHAT_PAY_MERCHANT_SERIAL',
  'WECHAT_PAY_MERCHANT_PRIVATE_KEY',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY',
  'WECHAT_PAY_APIV3_KEY',
  'WECHAT_PAY_BASE_URL',
  'WECHAT_PAY_NOTIFY_URL',
] as const
type Name = (typeof names)[number]

function readKey(name: Name, base64: string, read: (pem: Buffer) => KeyObject): KeyObject {
  try {
    return read(Buffer.from(base64, 'base64'))
  } catch {
    // Without the cause: it may quote the key.
    throw new Error(`The function's variable ${name} is not the base64 of a PEM key.`)
  }
}

function readSecret(name: Name, text: string): Buffer {
  const secret = Buffer.from(text)
  if (secret.length === 32) return secret
  throw new Error(`The function's variable ${name} must have exactly 32 characters.`)
}

/** Reads the function's environment. Throws an Error of one sentence that names what is missing or wrong, never a value. */
export function readPayConfig(env: Env): PayConfig {
  const missing = names.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new Error(`The function's environment lacks ${missing.join(', ')}.`)
  }
  const value = (name: Name) => env[name] ?? ''
  const key = (name: Name, read: (pem: Buffer) => KeyObject) => readKey(name, value(name), read)
  return {
    appid: value('WECHAT_APPID'),
    mchid: value('WECHAT_PAY_MCHID'),
    merchantSerial: value('WECHAT_PAY_MERCHANT_SERIAL'),
    merchantKey: key('WECHAT_PAY_MERCHANT_PRIVATE_KEY', createPrivateKey),
    publicKeyId: value('WECHAT_PAY_PUBLIC_KEY_ID'),
    publicKey: key('WECHAT_PAY_PUBLIC_KEY', createPublicKey),
    apiV3Key: readSecret('WECHAT_PAY_APIV3_KEY', value('WECHAT_PAY_APIV3_KEY')),
    baseUrl: value('WECHAT_PAY_BASE_URL'),
    notifyUrl: value('WECHAT_PAY_NOTIFY_URL'),
  }
}

/** Read when first needed, so that a function loads fast and one that needs no pay key runs without. */
export function lazyPayConfig(env: Env): () => PayConfig {
  let config: PayConfig | undefined
  return () => (config ??= readPayConfig(env))
}
