import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Ids } from '../../ports/ids'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = BigInt(ALPHABET.length)

function digits(value: bigint, length: number): string {
  let rest = value
  let text = ''
  while (text.length < length) {
    text += ALPHABET[Number(rest % BASE)]
    rest /= BASE
  }
  return text
}

/** Ids from the machine's randomness. 16 characters carry 95 bits. */
export function createIds(): Ids {
  return {
    // 8 bits more than the digits need make the bias of the remainder negligible.
    random: (length) => digits(BigInt(`0x${randomBytes(length + 1).toString('hex')}`), length),
    derived(length, ...parts) {
      if (length > 40) throw new RangeError('SHA-256 gives 40 base62 characters')
      const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
      return digits(BigInt(`0x${hash}`), length)
    },
    fraction: () => randomInt(2 ** 32) / 2 ** 32,
  }
}
