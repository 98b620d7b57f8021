import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import { PHONE_CODES } from './indexes'
import { done, malformed, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'

/** A code is good for five minutes and once [getPhoneNumber]. */
const CODE_MS = 5 * 60_000

/** The number of this person's WeChat: always the same for an openid. */
function phoneOf(openid: string): string {
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 100_000_000
  return `138${String(digits).padStart(8, '0')}`
}

/** What the button `getPhoneNumber` gives to the page. */
export async function createPhoneCode(store: Store, clock: Clock, openid: string): Promise<string> {
  const code = randomBytes(32).toString('hex')
  const expiresAt = clock.now() + CODE_MS
  await store.insert(PHONE_CODES, [{ _id: code, phone: phoneOf(openid), expiresAt, used: false }])
  return code
}

/** `phonenumber.getPhoneNumber`: changes a code for the number. */
export async function getPhoneNumber(ctx: OpenApiContext, data: unknown): Promise<OpenApiAnswer> {
  const parsed = v.safeParse(v.object({ code: v.string() }), data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { code } = parsed.output
  const now = ctx.clock.now()
  const unused = { _id: code, used: false, expiresAt: { $gt: now } }
  const used = await ctx.store.update(PHONE_CODES, unused, { $set: { used: true } })
  if (used.updated === 0) return refuse(40029, 'invalid code')
  const [doc] = await ctx.store.find(PHONE_CODES, { _id: code }, { limit: 1 })
  const phone = String(doc?.['phone'])
  return done({
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid: ctx.appid },
    },
  })
}
