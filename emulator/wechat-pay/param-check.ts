import * as v from 'valibot'
import { type PayError, payError } from './pay-error'

/** The body as the schema reads it, or the PARAM_ERROR that names the first bad field. */
export function checkParams<S extends v.GenericSchema>(
  schema: S,
  body: unknown,
): { value: v.InferOutput<S> } | { error: PayError } {
  const parsed = v.safeParse(schema, body, { abortEarly: true })
  if (parsed.success) return { value: parsed.output }
  const issue = parsed.issues[0]
  const field = (issue.path ?? []).map((step) => `/${String(step.key)}`).join('')
  return {
    error: payError(
      'PARAM_ERROR',
      `输入源“${field || '/body'}”映射到值字段规则校验失败，${issue.message}`,
      {
        location: 'body',
        field: field || '/body',
        issue: issue.message,
      },
    ),
  }
}

/** Text of `min` to `max` characters. */
export const text = (min: number, max: number) =>
  v.pipe(v.string(), v.minLength(min), v.maxLength(max))

/** A merchant's own number: letters, digits and `_-|*`, by length. */
export const merchantNumber = (min: number, max: number) =>
  v.pipe(text(min, max), v.regex(/^[0-9A-Za-z_\-|*]+$/, '只能是数字、大小写字母_-|*'))

/** Where notifications go: an absolute URL without a query [JSAPI order, notify_url]. */
export const notifyUrl = v.pipe(
  text(1, 255),
  v.check((url) => /^https?:\/\//.test(url) && URL.canParse(url), '不是完整的URL'),
  v.check((url) => !/[?#]/.test(url), '不能携带参数'),
)

/** Positive whole fen. */
export const fen = (min: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min))
