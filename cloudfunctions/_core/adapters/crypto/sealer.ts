import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealer } from '../../ports/sealer'
import { readFieldKeys } from './field-keys'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM, text form `<key id>.<base64url of iv, tag, ciphertext>`, the owner as associated data.
 * `fieldKeys` is FIELD_KEY: the first key seals and all of them open. Throws when one is not 32 bytes.
 */
export function createSealer(fieldKeys: string): Sealer {
  const keys = readFieldKeys(fieldKeys)
  const [current] = keys
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
