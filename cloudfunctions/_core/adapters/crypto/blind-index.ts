import { createHmac, hkdfSync } from 'node:crypto'
import type { BlindIndex } from '../../ports/blind-index'
import { readFieldKeys } from './field-keys'

const KEY_BYTES = 32
/** 96 bits: as short as the index likes it, with no two texts alike by chance. */
const HASH_BYTES = 12
const PURPOSE = 'pinxiang blind index v1'

/**
 * HMAC-SHA-256 with a key derived from each key of FIELD_KEY by HKDF, so that neither tells anything of
 * the other. A phone's last 4 digits can be guessed by whoever has the key, and by nobody else. Throws
 * when a key is not 32 bytes.
 */
export function createBlindIndex(fieldKeys: string): BlindIndex {
  const [current, ...before] = readFieldKeys(fieldKeys)
  const derive = (key: Buffer) =>
    Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), PURPOSE, KEY_BYTES))
  const inUse = derive(current.key)
  const older = before.map(({ key }) => derive(key))
  const hashBy = (key: Buffer, kind: string, text: string) =>
    createHmac('sha256', key)
      .update(`${kind}\n${text}`)
      .digest()
      .subarray(0, HASH_BYTES)
      .toString('base64url')
  return {
    hash: (kind, text) => hashBy(inUse, kind, text),
    all: (kind, text) => [inUse, ...older].map((key) => hashBy(key, kind, text)),
  }
}
