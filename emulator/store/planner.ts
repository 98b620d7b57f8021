import type { Collection } from './collection'
import type { CollectionIndex } from './collection-index'
import { encodeKey, AFTER, prefixBounds, typeBounds } from './key-encoding'
import { boundsOf, type FieldBounds, type QueryBounds } from './query-bounds'
import type { FindOptions, Query } from './store-api'

type Sort = NonNullable<FindOptions['sort']>

/** One stretch `[from, to)` of an index; keys share `prefix`, what follows it is in order. */
export interface Stretch {
  prefix: string
  from: string
  to: string
}

export type Plan =
  | { kind: 'ids'; ids: string[] }
  | {
      kind: 'index'
      index: CollectionIndex
      stretches: Stretch[]
      reverse: boolean
      /** The stretches, merged by whole keys or by what follows the prefix, are in order. */
      sorted: false | 'key' | 'suffix'
      /** A document may come up more than once. */
      repeats: boolean
    }
  | { kind: 'union'; plans: Plan[] }
  /** All documents, by `_id`. */
  | { kind: 'all'; from?: string; to?: string; reverse: boolean; sorted: boolean; ranged: boolean }

const MAX_STRETCHES = 2000

/** The cheapest way to every document that may match. */
export function planQuery(collection: Collection, query: Query, sort: Sort = []): Plan {
  const plan = planConjunction(collection, query, sort)
  if (isBounded(plan)) return plan
  return planUnion(collection, query) ?? plan
}

function planConjunction(collection: Collection, query: Query, sort: Sort): Plan {
  const bounds = boundsOf(query)
  const ids = idPoints(bounds)
  if (ids) return { kind: 'ids', ids }
  const best = bestIndex(collection, bounds, sort)
  const byId = planById(bounds, sort)
  if (!best) return byId
  if (best.points > 0) return best.plan
  if (byId.ranged) return byId
  return best.ranged || !byId.sorted ? best.plan : byId
}

function idPoints(bounds: QueryBounds): string[] | undefined {
  const points = bounds.get('_id')?.points
  if (!points || points.length > MAX_STRETCHES) return undefined
  return [...new Set(points.filter((id): id is string => typeof id === 'string'))].sort()
}

function planById(bounds: QueryBounds, sort: Sort): Extract<Plan, { kind: 'all' }> {
  const { lower, upper, prefix } = bounds.get('_id') ?? {}
  const plan: Extract<Plan, { kind: 'all' }> = {
    kind: 'all',
    reverse: sort[0]?.[0] === '_id' && sort[0][1] === -1,
    sorted: sort.length === 0 || sort[0]?.[0] === '_id',
    ranged: false,
  }
  if (typeof lower?.value === 'string') {
    plan.from = lower.inclusive ? lower.value : lower.value + '\u0000'
  }
  if (typeof upper?.value === 'string') {
    plan.to = upper.inclusive ? upper.value + '\u0000' : upper.value
  }
  if (prefix && !plan.from) plan.from = prefix
  if (prefix && !plan.to) plan.to = prefix + AFTER
  plan.ranged = plan.from !== undefined || plan.to !== undefined
  return plan
}

function planUnion(collection: Collection, query: Query): Plan | undefined {
  const branches = disjunction(query)
  if (!branches || branches.length === 0) return undefined
  const plans = branches.map((branch) => planConjunction(collection, { $and: [query, branch] }, []))
  return plans.every(isBounded) ? { kind: 'union', plans } : undefined
}

function disjunction(query: Query): Query[] | undefined {
  if (Array.isArray(query.$or)) return query.$or as Query[]
  if (!Array.isArray(query.$and)) return undefined
  for (const part of query.$and as Query[]) {
    const found = disjunction(part)
    if (found) return found
  }
  return undefined
}

/** Whether the plan looks at part of the collection only. */
export function isBounded(plan: Plan): boolean {
  switch (plan.kind) {
    case 'ids':
    case 'union':
      return true
    case 'all':
      return plan.ranged
    case 'index':
      return plan.stretches.every((each) => each.from !== '' || each.to !== AFTER)
  }
}

interface Candidate {
  plan: Extract<Plan, { kind: 'index' }>
  /** Leading key parts fixed to values. */
  points: number
  ranged: boolean
  score: number
}

function bestIndex(collection: Collection, bounds: QueryBounds, sort: Sort): Candidate | undefined {
  let best: Candidate | undefined
  for (const index of collection.indexes) {
    const candidate = candidateOf(index, bounds, sort)
    if (candidate.points === 0 && !candidate.ranged && !candidate.plan.sorted) continue
    if (!best || candidate.score > best.score) best = candidate
  }
  return best
}

function candidateOf(index: CollectionIndex, bounds: QueryBounds, sort: Sort): Candidate {
  const { prefixes, points } = pointPrefixes(index, bounds)
  const next = index.spec.keys[points]
  const range = next && rangeOf(bounds.get(next[0]), next[1], (index.multi[points] ?? 0) > 0)
  const order = sortServed(index, bounds, points, sort)
  const exact = index.spec.unique && points === index.spec.keys.length && prefixes.length === 1
  const plan: Candidate['plan'] = {
    kind: 'index',
    index,
    stretches: prefixes.map((prefix) => ({
      prefix,
      from: prefix + (range?.[0] ?? ''),
      to: prefix + (range?.[1] ?? AFTER),
    })),
    reverse: order?.turn === -1,
    sorted: order?.by ?? false,
    repeats: index.multi.some((count) => count > 0),
  }
  const ordered = sort.length > 0 && order !== undefined
  const score = points * 4 + (range ? 2 : 0) + (ordered ? 1 : 0) + (exact ? 100 : 0)
  return { plan, points, ranged: range !== undefined, score }
}

/** All combinations of the points of the leading key parts, encoded. */
function pointPrefixes(index: CollectionIndex, bounds: QueryBounds) {
  let prefixes = ['']
  let points = 0
  for (const [path, direction] of index.spec.keys) {
    const values = bounds.get(path)?.points
    if (!values || prefixes.length * values.length > MAX_STRETCHES) break
    const parts = [...new Set(values.map((value) => encodeKey(value ?? null, direction)))]
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part))
    points++
  }
  return { prefixes, points }
}

function rangeOf(
  bounds: FieldBounds | undefined,
  direction: 1 | -1,
  multi: boolean,
): readonly [from: string, to: string] | undefined {
  if (!bounds) return undefined
  if (bounds.prefix && !multi) return prefixBounds(bounds.prefix, direction)
  // Different elements of an array may satisfy the two bounds, so only one may be used.
  const { lower } = bounds
  const upper = multi && lower ? undefined : bounds.upper
  const some = lower ?? upper
  if (!some) return undefined
  const [typeFrom, typeTo] = typeBounds(some.value, direction)
  const [first, last] = direction === 1 ? [lower, upper] : [upper, lower]
  const from = first && encodeKey(first.value, direction) + (first.inclusive ? '' : AFTER)
  const to = last && encodeKey(last.value, direction) + (last.inclusive ? AFTER : '')
  return [from ?? typeFrom, to ?? typeTo]
}

interface Order {
  /** Forward or backward through the index. */
  turn: 1 | -1
  by: 'key' | 'suffix'
}

/** How the index gives this order, if it does. */
function sortServed(
  index: CollectionIndex,
  bounds: QueryBounds,
  points: number,
  sort: Sort,
): Order | undefined {
  const keys = index.spec.keys
  const isMulti = (part: number) => (index.multi[part] ?? 0) > 0
  const fixed = (part: number) =>
    part < points && bounds.get(keys[part]?.[0] ?? '')?.points?.length === 1
  const wanted = sort.filter(([path]) => {
    const part = keys.findIndex(([key]) => key === path)
    return part < 0 || !fixed(part) || isMulti(part)
  })
  let at = 0
  while (at < points && keys[at]?.[0] !== wanted[0]?.[0]) at++
  const by = at < points ? 'key' : 'suffix'
  if (by === 'key' && keys.slice(0, at).some((_, part) => !fixed(part))) return undefined
  let turn: 1 | -1 | undefined
  for (const [path, direction] of wanted) {
    while (keys[at] && keys[at]?.[0] !== path && fixed(at)) at++
    const key = keys[at]
    if (!key || key[0] !== path || isMulti(at)) return undefined
    const needed = key[1] === direction ? 1 : -1
    if (turn !== undefined && turn !== needed) return undefined
    turn = needed
    at++
  }
  return { turn: turn ?? 1, by }
}
