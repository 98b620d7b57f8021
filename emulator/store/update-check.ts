import { BadRequestError } from './store-errors'
import { isPlainObject } from './values'

const DIGITS = /^\d+$/

/** Operators for which an array must be at the path, if anything is. */
const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])
const NUMBER_OPERATORS = new Set(['$inc', '$mul', '$bit'])
/** Operators that create what is missing on the way. */
const CREATING = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit'])

/**
 * mingo passes in silence over an update that Mongo refuses ($inc on a text, $push on a number,
 * a path through a scalar). Throws BadRequestError with Mongo's words instead.
 */
export function checkUpdate(doc: Record<string, unknown>, update: Record<string, unknown>): void {
  for (const [operator, fields] of Object.entries(update)) {
    if (!isPlainObject(fields)) {
      throw new BadRequestError(
        `Modifiers operate on fields but we found something else: ${operator}`,
      )
    }
    for (const path of Object.keys(fields)) {
      if (!path.includes('$')) checkPath(doc, operator, path)
    }
  }
  checkConflicts(update)
}

/** No two operators may write one path, or a path and what is below it. */
function checkConflicts(update: Record<string, unknown>): void {
  const paths = Object.entries(update).flatMap(([operator, fields]) => [
    ...Object.keys(fields as object),
    ...(operator === '$rename' ? Object.values(fields as Record<string, string>) : []),
  ])
  paths.sort()
  for (const [at, path] of paths.entries()) {
    const next = paths.slice(at + 1).find((each) => each === path || each.startsWith(`${path}.`))
    if (next)
      throw new BadRequestError(`Updating the path '${next}' would create a conflict at '${path}'`)
  }
}

function checkPath(doc: Record<string, unknown>, operator: string, path: string): void {
  const parts = path.split('.')
  if (parts.some((part) => part === '')) {
    throw new BadRequestError(`The update path '${path}' contains an empty field name`)
  }
  let node: unknown = doc
  for (const [at, part] of parts.entries()) {
    if (node === undefined) return
    const walkable = isPlainObject(node) || (Array.isArray(node) && DIGITS.test(part))
    if (!walkable) {
      if (!CREATING.has(operator)) return
      const inside = parts.slice(0, at).join('.')
      throw new BadRequestError(`Cannot create field '${part}' in element {${inside}: ...}`)
    }
    node = Object.hasOwn(node as object, part) ? (node as Record<string, unknown>)[part] : undefined
  }
  checkTarget(node, operator, path, doc._id)
}

function checkTarget(value: unknown, operator: string, path: string, id: unknown): void {
  if (value === undefined) return
  if (NUMBER_OPERATORS.has(operator) && typeof value !== 'number') {
    throw new BadRequestError(
      `Cannot apply ${operator} to a value of non-numeric type: {_id: ${JSON.stringify(id)}} has the field '${path}'`,
    )
  }
  if (ARRAY_OPERATORS.has(operator) && !Array.isArray(value)) {
    throw new BadRequestError(
      `The field '${path}' must be an array but is of another type in document {_id: ${JSON.stringify(id)}}`,
    )
  }
}
