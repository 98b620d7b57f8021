import { BadRequestError } from './store-errors'

const MAX_DEPTH = 64

const isOf = (value: object, tag: string): boolean =>
  Object.prototype.toString.call(value) === `[object ${tag}]`

/** Also true of a Date made in another realm (a worker, a test sandbox). */
export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && value !== null && isOf(value, 'Date')

export const isRegExp = (value: unknown): value is RegExp =>
  typeof value === 'object' && value !== null && isOf(value, 'RegExp')

/** An object with fields: not an array, a Date or a RegExp. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && isOf(value, 'Object')

/**
 * A deep copy that shares nothing with `value`. Fields that are undefined are dropped, as the
 * wire drops them. Throws BadRequestError for what a document cannot hold.
 */
export function copyValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'object' && value !== null) return copyObject(value, depth)
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  throw new BadRequestError(`a document cannot hold a ${typeof value}`)
}

function copyObject(value: object, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new BadRequestError(`nested deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length)
    for (let i = 0; i < value.length; i++) copy[i] = copyValue(value[i], depth + 1)
    return copy
  }
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw new BadRequestError('an invalid Date')
    return new Date(value.getTime())
  }
  if (isRegExp(value)) return new RegExp(value.source, value.flags)
  if (!isPlainObject(value)) throw new BadRequestError('a document holds plain values only')
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new BadRequestError('the field name __proto__ is not allowed')
    const field = value[key]
    if (field !== undefined) copy[key] = copyValue(field, depth + 1)
  }
  return copy
}

const DIGITS = /^\d+$/

/**
 * What an index or a sort sees of a document at a dotted path: the value, or for arrays each
 * element (arrays on the way are walked through). `multi` tells whether an array was met.
 */
export function valuesAt(doc: object, path: string): { values: unknown[]; multi: boolean } {
  const found = { values: [] as unknown[], multi: false }
  if (!path.includes('.')) {
    addLeaf(Object.hasOwn(doc, path) ? (doc as Record<string, unknown>)[path] : null, found)
  } else walk(doc, path.split('.'), 0, found)
  if (found.values.length === 0) found.values.push(null)
  return found
}

type Found = { values: unknown[]; multi: boolean }

function walk(node: unknown, parts: readonly string[], at: number, found: Found): void {
  const part = parts[at]
  if (part === undefined) return addLeaf(node, found)
  if (Array.isArray(node)) {
    found.multi = true
    if (DIGITS.test(part)) return walk(node[Number(part)], parts, at + 1, found)
    for (const element of node) if (isPlainObject(element)) walk(element, parts, at, found)
    return
  }
  if (isPlainObject(node) && Object.hasOwn(node, part)) walk(node[part], parts, at + 1, found)
  else found.values.push(null)
}

function addLeaf(value: unknown, found: Found): void {
  if (!Array.isArray(value)) {
    found.values.push(value ?? null)
    return
  }
  found.multi = true
  if (value.length === 0) found.values.push(undefined)
  for (const element of value) {
    if (Array.isArray(element)) addLeaf(element, found)
    found.values.push(element ?? null)
  }
}
