import type { Query } from './store-api'
import { isDate, isPlainObject, isRegExp } from './values'

export interface Bound {
  value: unknown
  inclusive: boolean
}

/** What a query says of one field that an index can use. Always at least as wide as the query. */
export interface FieldBounds {
  points?: readonly unknown[]
  lower?: Bound
  upper?: Bound
  prefix?: string
}

export type QueryBounds = Map<string, FieldBounds>

/** Collects the bounds of every field that all matching documents must satisfy. */
export function boundsOf(query: Query, bounds: QueryBounds = new Map()): QueryBounds {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) boundsOf(part as Query, bounds)
    } else if (!field.startsWith('$')) {
      addCondition(field, condition, bounds)
    }
  }
  return bounds
}

const isOperators = (value: unknown): value is Record<string, unknown> =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))

function addCondition(field: string, condition: unknown, bounds: QueryBounds): void {
  if (isRegExp(condition)) return merge(bounds, field, regexBounds(condition))
  if (!isOperators(condition)) return merge(bounds, field, pointBounds([condition]))
  for (const [operator, operand] of Object.entries(condition)) {
    merge(bounds, field, operatorBounds(operator, operand, condition))
    if (operator === '$elemMatch' && isPlainObject(operand) && !isOperators(operand)) {
      for (const [name, part] of Object.entries(operand)) {
        addCondition(`${field}.${name}`, part, bounds)
      }
    }
  }
}

function operatorBounds(
  operator: string,
  operand: unknown,
  all: Record<string, unknown>,
): FieldBounds {
  switch (operator) {
    case '$eq':
      return pointBounds([operand])
    case '$in':
      return Array.isArray(operand) ? pointBounds(operand) : {}
    case '$all':
      return Array.isArray(operand) && operand.length > 0 && !isOperators(operand[0])
        ? pointBounds([operand[0]])
        : {}
    case '$gt':
    case '$gte':
      return isRangeable(operand)
        ? { lower: { value: operand, inclusive: operator === '$gte' } }
        : {}
    case '$lt':
    case '$lte':
      return isRangeable(operand)
        ? { upper: { value: operand, inclusive: operator === '$lte' } }
        : {}
    case '$regex':
      return regexBounds(operand, all.$options)
    default:
      return {}
  }
}

const isRangeable = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'string' || isDate(value)

/** Arrays (which match whole or by element) and patterns are left to the full test. */
function pointBounds(values: readonly unknown[]): FieldBounds {
  const usable = values.every((value) => !Array.isArray(value) && !isRegExp(value))
  return usable ? { points: values } : {}
}

const ANCHORED = /^\^([\w\u0080-\uffff -]+)/

function regexBounds(pattern: unknown, options?: unknown): FieldBounds {
  const source = isRegExp(pattern) ? pattern.source : pattern
  const flags =
    (isRegExp(pattern) ? pattern.flags : '') + (typeof options === 'string' ? options : '')
  if (typeof source !== 'string' || /[imsx]/.test(flags) || source.includes('|')) return {}
  const found = ANCHORED.exec(source)
  if (!found?.[1]) return {}
  // A quantifier after the last character makes that character optional.
  const next = source[found[0].length]
  const prefix = next && '*?{+'.includes(next) ? found[1].slice(0, -1) : found[1]
  return prefix ? { prefix } : {}
}

function merge(bounds: QueryBounds, field: string, more: FieldBounds): void {
  const known = bounds.get(field) ?? {}
  const points = [known.points, more.points].filter((each) => each !== undefined)
  points.sort((a, b) => a.length - b.length)
  const merged: FieldBounds = { ...more, ...known }
  if (points[0]) merged.points = points[0]
  if (Object.keys(merged).length > 0) bounds.set(field, merged)
}
