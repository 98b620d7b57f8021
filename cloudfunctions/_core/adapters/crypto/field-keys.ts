import { createHash } from 'node:crypto'

const KEY_BYTES = 32

export interface FieldKey {
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
 * FIELD_KEY: base64 keys separated by commas, the one in use first, so a key is rotated by putting
 * the new one in front. Throws when a key is not 32 bytes.
 */
export function readFieldKeys(fieldKeys: string): readonly [FieldKey, ...FieldKey[]] {
  return fieldKeys.split(',').map(readKey) as [FieldKey, ...FieldKey[]]
}
