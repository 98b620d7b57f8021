import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/result'

/** The platform adds fields of its own to the event, so this object is not strict. */
const body = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
  requestKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  openData: v.optional(v.unknown()),
})
export type ParsedBody = v.InferOutput<typeof body>

/** Names that an error may repeat; anything else could be a value in a key's place. */
const SAFE_FIELD = /^[A-Za-z0-9_.]{1,60}$/

/** BAD_REQUEST that names the field of the first issue, when the name is fit to be repeated. */
export function badRequest(field: string | null) {
  return refuse('BAD_REQUEST', field !== null && SAFE_FIELD.test(field) ? { field } : undefined)
}

/** Checks unknown data against a schema. The refusal names a field, never a value. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Result<v.InferOutput<Schema>, 'BAD_REQUEST'> {
  const parsed = v.safeParse(schema, data, { abortEarly: true })
  return parsed.success ? ok(parsed.output) : badRequest(v.getDotPath(parsed.issues[0]))
}

export const parseBody = (event: unknown): Result<ParsedBody, 'BAD_REQUEST'> => parse(body, event)

const MAX_DEPTH = 8
const MAX_VALUES = 500

/**
 * True for plain data of a sane size. Names that every object inherits (`__proto__`, `constructor`)
 * are refused, since valibot's strict objects look a key up with `in` and so would let them pass.
 */
export function isPlainData(data: unknown): boolean {
  let left = MAX_VALUES
  const visit = (value: unknown, depth: number): boolean => {
    left -= 1
    if (left < 0 || depth > MAX_DEPTH) return false
    if (typeof value !== 'object' || value === null) return true
    return Object.keys(value).every(
      (key) =>
        !(key in Object.prototype) && visit((value as Record<string, unknown>)[key], depth + 1),
    )
  }
  return visit(data, 0)
}
