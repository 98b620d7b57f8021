import { find as mingoFind } from 'mingo'
import type { Collection } from './collection'
import { encodeKey } from './key-encoding'
import { isBounded, planQuery, type Plan } from './planner'
import { queryShape } from './query-shape'
import { scan } from './scan'
import { asBadRequest, matcher } from './matcher'
import { UnindexedQueryError } from './store-errors'
import type { Doc, FindOptions, Query } from './store-api'
import { copyValue, valuesAt } from './values'

/** Counts documents looked at and says whether scans are refused. */
export interface ReadContext {
  examined: number
  readonly refuseScans: boolean
}

const isEmpty = (query: Query): boolean => Object.keys(query).length === 0

/** The stored documents that match, in order: not copies, so not to be handed out or changed. */
export function findStored(
  context: ReadContext,
  collection: Collection,
  query: Query,
  options: FindOptions = {},
): Doc[] {
  const { sort = [], skip = 0, limit = Infinity } = options
  const plan = planQuery(collection, query, sort)
  const sorted = isSorted(plan, sort)
  if (context.refuseScans && !isServed(plan, query, limit, sorted)) {
    throw new UnindexedQueryError(collection.name, queryShape(query, sort))
  }
  const wanted = sorted ? skip + limit : Infinity
  const found: Doc[] = []
  if (wanted === 0) return found
  const test = matcher(query)
  for (const doc of scan(collection, plan)) {
    context.examined++
    if (test(doc) && found.push(doc) >= wanted) break
  }
  const ordered = sorted ? found : sortDocs(found, sort)
  return skip === 0 && ordered.length <= limit ? ordered : ordered.slice(skip, skip + limit)
}

function isSorted(plan: Plan, sort: NonNullable<FindOptions['sort']>): boolean {
  if (sort.length === 0) return true
  if (plan.kind === 'index') return plan.sorted !== false
  return plan.kind === 'all' && plan.sorted
}

/** A look at part of the collection, or a bounded look at its beginning. */
function isServed(plan: Plan, query: Query, limit: number, sorted: boolean): boolean {
  return isBounded(plan) || (isEmpty(query) && sorted && Number.isFinite(limit))
}

/** In the order that an index over the same fields would have: missing is null, below the rest. */
export function sortDocs(docs: Doc[], sort: NonNullable<FindOptions['sort']>): Doc[] {
  const keyed = docs.map((doc) => ({
    doc,
    key: sort.map(([path, direction]) => leastKey(doc, path, direction)).join(''),
  }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map((each) => each.doc)
}

function leastKey(doc: Doc, path: string, direction: 1 | -1): string {
  let least: string | undefined
  for (const value of valuesAt(doc, path).values) {
    const key = encodeKey(value, direction)
    if (least === undefined || key < least) least = key
  }
  return least ?? ''
}

/** Copies for the caller, with only the fields asked for. */
export function present(docs: readonly Doc[], projection?: Record<string, unknown>): Doc[] {
  const copies = docs.map((doc) => copyValue(doc) as Doc)
  if (!projection || Object.keys(projection).length === 0) return copies
  return asBadRequest(() => mingoFind<Doc>(copies, {}, projection, { scriptEnabled: false }).all())
}

/** How many documents match; of the empty query without looking at any. */
export function countStored(context: ReadContext, collection: Collection, query: Query): number {
  if (isEmpty(query)) return collection.docs.size
  return findStored(context, collection, query).length
}
