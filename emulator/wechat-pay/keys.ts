import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  randomInt,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Pem = v.pipe(v.string(), v.startsWith('-----BEGIN'))
const KeysSchema = v.strictObject({
  /** Merchant number. */
  mchid: v.pipe(v.string(), v.regex(/^\d{8,10}$/)),
  appid: v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/)),
  /** Serial number of the merchant's certificate, 40 hex digits. */
  merchantSerial: v.pipe(v.string(), v.regex(/^[0-9A-F]{40}$/)),
  merchantPrivateKey: Pem,
  merchantPublicKey: Pem,
  /** WeChat Pay's own pair: it signs answers and notifications. */
  platformPrivateKey: Pem,
  platformPublicKey: Pem,
  publicKeyId: v.pipe(v.string(), v.regex(/^PUB_KEY_ID_\d+$/)),
  /** AES-256-GCM key of the notifications, 32 characters. */
  apiV3Key: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{32}$/)),
  /** Base64 of the 32 bytes with which the functions seal personal fields. */
  fieldKey: v.pipe(
    v.string(),
    v.check((text) => Buffer.from(text, 'base64').length === 32, 'not 32 bytes in base64'),
  ),
})

/** Everything secret of the local merchant and of the local WeChat Pay. Keys are PEM text. */
export type Keys = v.InferOutput<typeof KeysSchema>

function rsaPair(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

/** A new merchant and a new WeChat Pay; nothing is written. */
export function createKeys(): Keys {
  const merchant = rsaPair()
  const platform = rsaPair()
  return {
    mchid: `19${digits(8)}`,
    appid: `wx${randomBytes(8).toString('hex')}`,
    merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
    merchantPrivateKey: merchant.privateKey,
    merchantPublicKey: merchant.publicKey,
    platformPrivateKey: platform.privateKey,
    platformPublicKey: platform.publicKey,
    publicKeyId: `PUB_KEY_ID_0${digits(27)}`,
    apiV3Key: randomBytes(16).toString('hex'),
    fieldKey: randomBytes(32).toString('base64'),
  }
}

function readKeys(file: string): Keys {
  try {
    const keys = v.parse(KeysSchema, JSON.parse(readFileSync(file, 'utf8')))
    createPrivateKey(keys.merchantPrivateKey)
    createPublicKey(keys.merchantPublicKey)
    createPrivateKey(keys.platformPrivateKey)
    createPublicKey(keys.platformPublicKey)
    return keys
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The key file ${file} cannot be used (${why}); put the right one back, or delete it and the data folder to start afresh.`,
      { cause },
    )
  }
}

/**
 * The keys of this data folder, made at the first start and readable by the owner only (0600).
 * Throws an Error whose message is one sentence for the user when the file is broken.
 */
export function loadOrCreateKeys(folder: string): Keys {
  const file = join(folder, 'wechat-pay-keys.json')
  if (existsSync(file)) return readKeys(file)
  mkdirSync(folder, { recursive: true })
  const keys = createKeys()
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, JSON.stringify(keys, null, 2), { mode: 0o600, flush: true })
  renameSync(draft, file)
  return keys
}
