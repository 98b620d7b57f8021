import type { Collection } from './collection'
import type { Plan, Stretch } from './planner'
import type { Doc } from './store-api'

type IndexPlan = Extract<Plan, { kind: 'index' }>
type Entry = readonly [key: string, id: string]

/** The candidates of a plan, each document once, in the plan's order. */
export function* scan(collection: Collection, plan: Plan): Generator<Doc> {
  switch (plan.kind) {
    case 'ids':
      for (const id of plan.ids) {
        const doc = collection.docs.get(id)
        if (doc) yield doc
      }
      return
    case 'all':
      yield* scanById(collection, plan)
      return
    case 'index':
      yield* once(scanIndex(collection, plan), plan.repeats)
      return
    case 'union':
      yield* once(scanAll(collection, plan.plans), true)
  }
}

function* scanAll(collection: Collection, plans: readonly Plan[]): Generator<Doc> {
  for (const plan of plans) yield* scan(collection, plan)
}

function* once(docs: Iterable<Doc>, needed: boolean): Generator<Doc> {
  if (!needed) {
    yield* docs
    return
  }
  const seen = new Set<string>()
  for (const doc of docs) {
    if (seen.has(doc._id)) continue
    seen.add(doc._id)
    yield doc
  }
}

function* scanById({ docs }: Collection, plan: Extract<Plan, { kind: 'all' }>): Generator<Doc> {
  if (docs.size === 0) return
  if (plan.reverse) {
    for (const [id, doc] of docs.entriesReversed(plan.to, undefined, true)) {
      if (plan.from !== undefined && id < plan.from) return
      yield doc
    }
    return
  }
  for (const [id, doc] of docs.entries(plan.from)) {
    if (plan.to !== undefined && id >= plan.to) return
    yield doc
  }
}

function* scanIndex(collection: Collection, plan: IndexPlan): Generator<Doc> {
  const entries =
    plan.sorted && plan.stretches.length > 1 ? mergeStretches(plan) : chainStretches(plan)
  for (const [, id] of entries) {
    const doc = collection.docs.get(id)
    if (!doc) throw new Error(`index ${plan.index.spec.name} names a document that is gone`)
    yield doc
  }
}

function* chainStretches(plan: IndexPlan): Generator<Entry> {
  for (const stretch of plan.stretches) yield* scanStretch(plan, stretch)
}

function* scanStretch(
  { index, reverse }: IndexPlan,
  { from, to }: Stretch,
): Generator<Entry, void> {
  const { tree } = index
  if (tree.size === 0) return
  if (reverse) {
    for (const entry of tree.entriesReversed(to, undefined, true)) {
      if (entry[0] < from) return
      yield entry
    }
    return
  }
  for (const entry of tree.entries(from)) {
    if (entry[0] >= to) return
    yield entry
  }
}

interface Head {
  entries: Generator<Entry, void>
  entry: Entry
  /** The entries are compared by what follows these characters. */
  skip: number
  order: string
}

/** Several stretches, each in order, as one in order. */
function* mergeStretches(plan: IndexPlan): Generator<Entry, void> {
  const heads: Head[] = []
  for (const stretch of plan.stretches) {
    const skip = plan.sorted === 'suffix' ? stretch.prefix.length : 0
    const entries = scanStretch(plan, stretch)
    const first = entries.next()
    if (!first.done)
      heads.push({ entries, skip, entry: first.value, order: first.value[0].slice(skip) })
  }
  while (heads.length > 0) {
    const at = leastOf(heads, plan.reverse)
    const head = heads[at] as Head
    yield head.entry
    const next = head.entries.next()
    if (next.done) heads.splice(at, 1)
    else {
      head.entry = next.value
      head.order = next.value[0].slice(head.skip)
    }
  }
}

function leastOf(heads: readonly Head[], reverse: boolean): number {
  let least = 0
  for (const [at, { order }] of heads.entries()) {
    const known = heads[least]?.order ?? ''
    if (reverse ? order > known : order < known) least = at
  }
  return least
}
