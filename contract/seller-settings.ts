import * as v from 'valibot'
import type { MessageKind } from '@domain/message-state'
import { endpoint, staff } from './endpoint'
import { amount, count, empty, fileId, id, optionalText, text } from './fields'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const span = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const fee = v.pipe(amount, v.maxValue(1_000_00 as never))
const grams = span(1, 1_000_000)
const freeFrom = v.nullable(v.pipe(amount, v.minValue(1 as never)))

const postage = v.strictObject({
  fee,
  freeFrom,
  regions: v.pipe(
    v.array(
      v.strictObject({
        provinces: v.pipe(v.array(text(20)), v.minLength(1), v.maxLength(40)),
        fee,
        freeFrom,
        closed: v.boolean(),
      }),
    ),
    v.maxLength(20),
    v.check((regions) => {
      const named = regions.flatMap(({ provinces }) => provinces)
      return new Set(named).size === named.length
    }),
  ),
  byWeight: v.nullable(
    v.strictObject({ firstGrams: grams, firstFee: fee, stepGrams: grams, stepFee: fee }),
  ),
})

const templateId = v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,60}$/))])

const banner = v.strictObject({
  id,
  picture: fileId,
  title: optionalText(20),
  subtitle: optionalText(30),
  target: v.variant('kind', [
    v.strictObject({ kind: v.literal('product'), productId: id }),
    v.strictObject({ kind: v.literal('category'), categoryId: id }),
  ]),
})

/** Of each value the safe limits. */
const settings = v.strictObject({
  shopName: text(20),
  logo: v.nullable(fileId),
  notice: optionalText(60),
  banners: v.pipe(v.array(banner), v.maxLength(5)),
  postage,
  sharing: v.strictObject({
    protectionMs: span(DAY, 365 * DAY),
    codeLifeMs: span(DAY, 365 * DAY),
  }),
  afterSale: v.strictObject({
    /** The law gives 7 days to return what was bought at a distance [消费者权益保护法, art. 25]. */
    windowMs: span(7 * DAY, 90 * DAY),
    answerMs: span(12 * HOUR, 7 * DAY),
    returnMs: span(3 * DAY, 30 * DAY),
    inspectMs: span(3 * DAY, 30 * DAY),
    /** Not before WeChat's own ten days. */
    receiveMs: span(10 * DAY, 30 * DAY),
  }),
  groups: v.strictObject({ durationMs: span(HOUR, 3 * DAY), size: span(2, 10) }),
  returnAddress: v.nullable(
    v.strictObject({
      name: text(20),
      phone: v.pipe(v.string(), v.trim(), v.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)),
      region: v.strictTuple([text(20), text(20), text(20)]),
      detail: text(80),
    }),
  ),
  lowStock: v.pipe(count, v.maxValue(10_000)),
  /** WeChat's template ids; '' is the environment's. */
  templates: v.strictObject({
    GROUP_JOINED: templateId,
    GROUP_SUCCEEDED: templateId,
    GROUP_FAILED: templateId,
    ORDER_SHIPPED: templateId,
    REFUNDED: templateId,
  } satisfies Record<MessageKind, typeof templateId>),
})

const whole = v.strictObject({ settings, rev: count })

export const sellerSettings = {
  'seller.getSettings': endpoint({
    roles: staff('SETTINGS'),
    input: empty,
    output: whole,
    errors: [],
  }),
  'seller.saveSettings': endpoint({
    roles: staff('SETTINGS', { audited: true }),
    input: whole,
    output: whole,
    errors: [
      'CHANGED_MEANWHILE',
      'PICTURE_NOT_YOURS',
      'CONTENT_REFUSED',
      'CONTENT_CHECK_UNAVAILABLE',
    ],
  }),
}
