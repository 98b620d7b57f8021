import { isDate, isRegExp } from './values'

/**
 * Values as strings whose order under `<` is the order of an index, so that one string tree
 * holds compound keys: each part is self-delimiting, its first character is the type's tag.
 */
const TAG = {
  /** An empty array has no element to index: below null. */
  nothing: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  boolean: 9,
  date: 10,
  regexp: 11,
} as const

/** Greater than every continuation of a key prefix: tags are small. */
export const AFTER = '\uffff'

const number = new DataView(new ArrayBuffer(8))
const bytes = Buffer.from(number.buffer)

/** Built at once, not letter by letter: indexes are made of little else. */
function encodeNumber(value: number): string {
  number.setFloat64(0, value === 0 ? 0 : value)
  const first = bytes[0] ?? 0
  if (first < 0x80) bytes[0] = first | 0x80
  else for (let i = 0; i < 8; i++) bytes[i] = 255 - (bytes[i] ?? 0)
  return bytes.toString('latin1')
}

// 0 ends a string; the two characters that would clash are escaped in order.
// eslint-disable-next-line no-control-regex
const CLASHING = /[\u0000\u0001]/g
const escapeText = (text: string): string =>
  text.replace(CLASHING, (char) => (char === '\u0000' ? '\u0001\u0001' : '\u0001\u0002')) + '\u0000'

function payload(value: unknown): readonly [tag: number, text: string] {
  if (typeof value === 'number') {
    return [TAG.number, Number.isNaN(value) ? '\0\0\0\0\0\0\0\0' : encodeNumber(value)]
  }
  if (typeof value === 'string') return [TAG.string, escapeText(value)]
  if (typeof value === 'boolean') return [TAG.boolean, value ? '\u0002' : '\u0001']
  if (value === undefined) return [TAG.nothing, '']
  return value === null ? [TAG.null, ''] : objectPayload(value)
}

function objectPayload(value: object): readonly [tag: number, text: string] {
  if (isDate(value)) return [TAG.date, encodeNumber(value.getTime())]
  if (isRegExp(value)) return [TAG.regexp, escapeText(`${value.source}/${value.flags}`)]
  if (Array.isArray(value)) {
    return [TAG.array, value.map((each) => encodeKey(each, 1)).join('') + '\u0000']
  }
  const fields = value as Record<string, unknown>
  const parts = Object.keys(fields)
    .sort()
    .map((key) => encodeKey(key, 1) + encodeKey(fields[key], 1))
  return [TAG.object, parts.join('') + '\u0000']
}

function invert(text: string): string {
  const inverted = Buffer.from(text, 'utf16le')
  for (let i = 0; i < inverted.length; i++) inverted[i] = 255 - (inverted[i] ?? 0)
  return inverted.toString('utf16le')
}

/** One part of an index key; `undefined` stands for the empty array. */
export function encodeKey(value: unknown, direction: 1 | -1): string {
  const [tag, text] = payload(value)
  return direction === 1
    ? String.fromCharCode(tag) + text
    : String.fromCharCode(255 - tag) + invert(text)
}

/** The bounds of all keys whose value has the same type as `value`, as `[from, to)`. */
export function typeBounds(value: unknown, direction: 1 | -1): readonly [string, string] {
  const [tag] = payload(value)
  const code = direction === 1 ? tag : 255 - tag
  return [String.fromCharCode(code), String.fromCharCode(code + 1)]
}

/** The bounds of all strings that begin with `prefix` (not empty), as `[from, to)`. */
export function prefixBounds(prefix: string, direction: 1 | -1): readonly [string, string] {
  const whole = encodeKey(prefix, direction)
  const from = whole.slice(0, -1)
  const last = from.charCodeAt(from.length - 1)
  const to = last === 0xffff ? from + AFTER : from.slice(0, -1) + String.fromCharCode(last + 1)
  return [from, to]
}
