import { EJSON } from 'bson'
import { BadRequestError } from '../store/store-errors'
import { isDate, isPlainObject, isRegExp } from '../store/values'

/**
 * The wire's EJSON text as plain values; server dates become Dates of `now` plus their offset.
 * Throws BadRequestError.
 */
export function parseEjson(text: string, now: number): unknown {
  let parsed: unknown
  try {
    parsed = EJSON.parse(text)
  } catch (error) {
    throw new BadRequestError(`not EJSON: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  return plain(parsed, now)
}

/** As parseEjson, for what must be an object. */
export function parseEjsonObject(text: string, now: number): Record<string, unknown> {
  const value = parseEjson(text, now)
  if (!isPlainObject(value)) throw new BadRequestError('an object is expected')
  return value
}

export const toEjson = (value: object): string => EJSON.stringify(value)

function plain(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isDate(value) || isRegExp(value)) return value
  if (Array.isArray(value)) return value.map((each) => plain(each, now))
  if ('_bsontype' in value) return plainBson(value)
  const object: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(value)) {
    if (key === '$tcb_server_date') return serverDate(field, now)
    if (key === '__proto__') throw new BadRequestError('the field name __proto__ is not allowed')
    object[key] = plain(field, now)
  }
  return object
}

function serverDate(spec: unknown, now: number): Date {
  const offset = isPlainObject(spec) ? spec.offset : undefined
  return new Date(now + (typeof offset === 'number' ? offset : 0))
}

function plainBson(value: object): unknown {
  const { _bsontype: type, pattern, options } = value as Record<string, unknown>
  if (type !== 'BSONRegExp')
    throw new BadRequestError(`values of type ${String(type)} are not kept`)
  try {
    return new RegExp(String(pattern), String(options))
  } catch {
    throw new BadRequestError(`not a regular expression: ${String(pattern)}`)
  }
}
