import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Right = 'get' | 'put'

export interface UrlSigner {
  /** Grants the right on one path until `until` (epoch ms). */
  sign(right: Right, path: string, until: number): string
  /** Whether the signature grants this now (epoch ms). */
  allows(right: Right, path: string, signature: string, now: number): boolean
}

function loadSecret(folder: string): Buffer {
  const file = join(folder, 'url-secret')
  if (existsSync(file)) return readFileSync(file)
  mkdirSync(folder, { recursive: true })
  const secret = randomBytes(32)
  writeFileSync(file, secret, { mode: 0o600, flush: true })
  return secret
}

/** Signatures of upload and download URLs, under a secret kept in the data folder. */
export function createUrlSigner(folder: string): UrlSigner {
  const secret = loadSecret(folder)
  const mac = (right: Right, path: string, until: number) =>
    createHmac('sha256', secret).update(`${right}\n${path}\n${until}`).digest('hex')
  return {
    sign: (right, path, until) => `${until}-${mac(right, path, until)}`,
    allows(right, path, signature, now) {
      const match = /^(\d{1,15})-([0-9a-f]{64})$/.exec(signature)
      if (!match?.[1] || !match[2]) return false
      const until = Number(match[1])
      const expected = Buffer.from(mac(right, path, until))
      return now < until && timingSafeEqual(expected, Buffer.from(match[2]))
    },
  }
}
