import { update as mingoUpdate } from 'mingo'
import * as operators from 'mingo/operators/update'
import { asBadRequest } from './matcher'
import { BadRequestError } from './store-errors'
import type { Doc, Query, Update } from './store-api'
import { checkUpdate } from './update-check'
import { copyValue, isPlainObject, isRegExp } from './values'

export interface UpdateMode {
  replace?: boolean | undefined
  /** The document is being made by an upsert: $setOnInsert applies. */
  inserting?: boolean | undefined
  now: () => number
}

/** The document after the update; neither argument is changed. Throws BadRequestError. */
export function updatedDoc(doc: Doc, update: Update, query: Query, mode: UpdateMode): Doc {
  if (mode.replace) return replaced(doc, update)
  const modifier = normalised(update, mode) as Modifier
  checkUpdate(doc, modifier)
  const next = copyValue(doc) as Doc
  asBadRequest(() => run(next, modifier, query))
  return next
}

type Modifier = Record<string, Record<string, unknown>>
type Operator = (fields: Record<string, unknown>) => (doc: Doc) => unknown

/**
 * Applies the operators one by one: mingo's own update() copies all of its operators for every
 * call, which takes longer than everything else. Positional paths ($) need what only it does.
 */
function run(doc: Doc, modifier: Modifier, query: Query): void {
  const paths = Object.values(modifier).flatMap((fields) => Object.keys(fields))
  if (paths.some((path) => path.includes('$'))) {
    mingoUpdate(doc, modifier, [], query, { cloneMode: 'deep' })
    return
  }
  for (const [name, fields] of Object.entries(modifier)) {
    const operator = Object.hasOwn(operators, name)
      ? operators[name as keyof typeof operators]
      : undefined
    if (!operator) throw new BadRequestError(`Unknown update operator: '${name}'`)
    ;(operator as Operator)(fields)(doc)
  }
}

function replaced(doc: Doc, update: Update): Doc {
  if (Object.keys(update).some((key) => key.startsWith('$'))) {
    throw new BadRequestError('a replacement holds fields, not operators')
  }
  if (update._id !== undefined && update._id !== doc._id) {
    throw new BadRequestError("the (immutable) field '_id' was found to have been altered")
  }
  return { ...(copyValue(update) as Record<string, unknown>), _id: doc._id }
}

function normalised(update: Update, mode: UpdateMode): Record<string, unknown> {
  const { $setOnInsert, $currentDate, ...modifier } = copyValue(update) as Record<string, unknown>
  for (const operator of Object.keys(modifier)) {
    if (!operator.startsWith('$')) {
      throw new BadRequestError(`an update holds operators, not the field ${operator}`)
    }
  }
  const set: Record<string, unknown> = {}
  if (isPlainObject($currentDate)) {
    for (const path of Object.keys($currentDate)) set[path] = new Date(mode.now())
  }
  if (mode.inserting && isPlainObject($setOnInsert)) Object.assign(set, $setOnInsert)
  if (Object.keys(set).length > 0) {
    modifier.$set = { ...(modifier.$set as Record<string, unknown> | undefined), ...set }
  }
  return modifier
}

/** The fields an upsert starts from: those the query fixes to one value. */
export function upsertBase(query: Query): Record<string, unknown> {
  const base: Record<string, unknown> = {}
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) Object.assign(base, upsertBase(part as Query))
    } else if (!field.startsWith('$')) {
      const value = fixedValue(condition)
      if (value !== undefined) setPath(base, field, value)
    }
  }
  return base
}

function fixedValue(condition: unknown): unknown {
  if (isRegExp(condition)) return undefined
  if (!isPlainObject(condition)) return condition
  if (!Object.keys(condition).some((key) => key.startsWith('$'))) return condition
  return condition.$eq
}

function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split('.')
  const last = parts.pop() as string
  let node = target
  for (const part of parts) {
    const next = Object.hasOwn(node, part) ? node[part] : undefined
    node = isPlainObject(next) ? next : (node[part] = {})
  }
  node[last] = copyValue(value)
}
