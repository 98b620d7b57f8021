import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Sealer } from '../../ports/sealer'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

interface FieldKey {
  /** First 8 hex digits of the key's SHA-256: tells keys apart and says nothing of them. */
  readonly id: string
  readonly key: Buffer
}

function readKey(base64: string): FieldKey {
  const key = Buffer.from(base64.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error('FIELD_KEY must be base64 of 32 bytes')
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key }
}

/**
 * AES-256-GCM, text form `<key id>.<base64url of iv, tag, ciphertext>`, the owner as associated data.
 * `fieldKeys` is FIELD_KEY: base64 keys separated by commas. The first one seals and all of them
 * open, so a key is rotated by putting the new one in front. Throws when a key is not 32 bytes.
 */
export function createSealer(fieldKeys: string): Sealer {
  const keys = fieldKeys.split(',').map(readKey)
  const [current] = keys as [FieldKey, ...FieldKey[]]
  return {
    seal(text, owner) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, current.key, iv).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const bytes = Buffer.concat([iv, cipher.getAuthTag(), body])
      return `${current.id}.${bytes.toString('base64url')}`
    },
    open(sealed, owner) {
      const [id, body = ''] = sealed.split('.')
      const found = keys.find((key) => key.id === id)
      if (!found) throw new Error('sealed with a key that is not in FIELD_KEY')
      const bytes = Buffer.from(body, 'base64url')
      const iv = bytes.subarray(0, IV_BYTES)
      const decipher = createDecipheriv(ALGORITHM, found.key, iv, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    },
  }
}
