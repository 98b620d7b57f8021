import { isDate, isPlainObject, isRegExp } from './values'

/**
 * Documents as one line of JSON each, for the journal. What JSON lacks is an object with one
 * `$` field: a Date `{"$date":ms}`, a RegExp, a number that is not finite; an object of the
 * caller's that has such a field is spelled out as pairs, so that nothing is ambiguous.
 */
export function encodeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return typeof value === 'object' && value !== null ? encodeObject(value) : 'null'
}

function encodeNumber(value: number): string {
  if (Object.is(value, -0)) return '{"$number":"-0"}'
  return Number.isFinite(value) ? String(value) : `{"$number":"${value}"}`
}

function encodeObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(encodeValue).join(',')}]`
  if (isDate(value)) return `{"$date":${value.getTime()}}`
  if (isRegExp(value)) return `{"$regexp":[${JSON.stringify(value.source)},"${value.flags}"]}`
  let text = ''
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    if (key.startsWith('$')) return encodePairs(value)
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${encodeValue(field)}`
  }
  return text === '' ? '{}' : text + '}'
}

function encodePairs(value: object): string {
  const pairs = Object.entries(value).map(
    ([key, field]) => `[${JSON.stringify(key)},${encodeValue(field)}]`,
  )
  return `{"$object":[${pairs.join(',')}]}`
}

/** The reverse of encodeValue. Throws SyntaxError for what is not JSON. */
export function decodeValue(text: string): unknown {
  const parsed: unknown = JSON.parse(text)
  return text.includes('{"$') ? revive(parsed) : parsed
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i])
    return value
  }
  if (!isPlainObject(value)) return value
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0]?.startsWith('$')) return reviveSpecial(keys[0], value[keys[0]])
  for (const key of keys) {
    const field = value[key]
    if (typeof field === 'object') value[key] = revive(field)
  }
  return value
}

function reviveSpecial(key: string, content: unknown): unknown {
  switch (key) {
    case '$date':
      return new Date(content as number)
    case '$regexp': {
      const [source, flags] = content as [string, string]
      return new RegExp(source, flags)
    }
    case '$number':
      return Number(content)
    case '$object':
      return Object.fromEntries(
        (content as Array<[string, unknown]>).map(([name, field]) => [name, revive(field)]),
      )
    default:
      throw new SyntaxError(`unknown value ${key}`)
  }
}
