import * as v from 'valibot'
import type { Fen } from '@domain/money'

/** Ids are opaque; the alphabet keeps operators and paths out of queries. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/))
/** A non-negative amount in fen. */
export const amount = v.custom<Fen>((x) => Number.isSafeInteger(x) && (x as number) >= 0)
export const epochMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A cloud file id (cloud://env.bucket/path). */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,200}$/))
export const cursor = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/))
export const pageSize = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))

/** Trimmed text of 1..max characters on one line, at least one of them visible. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 2),
    v.trim(),
    v.minLength(1),
    v.maxLength(max),
    v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u),
    v.regex(/[^\p{C}\p{Z}]/u),
  )

/** Like text, but may be empty. */
export const optionalText = (max: number) => v.union([v.literal(''), text(max)])

export const page = <Item extends v.GenericSchema<unknown, unknown>>(item: Item) =>
  v.strictObject({ items: v.array(item), nextCursor: v.nullable(cursor) })

export const empty = v.strictObject({})
