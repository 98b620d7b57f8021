import { aggregate as mingoAggregate, ProcessingMode } from 'mingo'
import type { Collection } from './collection'
import { findStored, type ReadContext } from './find'
import { asBadRequest } from './matcher'
import { BadRequestError } from './store-errors'
import type { Doc, FindOptions, Query } from './store-api'
import { copyValue, isPlainObject, valuesAt } from './values'

type Stage = Record<string, unknown>
type CollectionOf = (name: string) => Collection

/** Runs a pipeline: what leads it ($match, $sort, $skip, $limit) through the indexes. */
export function aggregateStored(
  context: ReadContext,
  collectionOf: CollectionOf,
  name: string,
  stages: readonly Stage[],
): Doc[] {
  const lead = leadingFind(stages)
  const found = findStored(context, collectionOf(name), lead.query, lead.options)
  let docs = found.map((doc) => copyValue(doc) as Doc)
  let pending: Stage[] = []
  const flush = () => {
    if (pending.length > 0) docs = run(docs, pending)
    pending = []
  }
  for (const stage of stages.slice(lead.consumed)) {
    refuse(stage)
    if (!stage.$lookup) {
      pending.push(stage)
      continue
    }
    flush()
    join(context, collectionOf, docs, stage.$lookup)
  }
  flush()
  return docs.map((doc) => copyValue(doc) as Doc)
}

function run(docs: Doc[], stages: Stage[]): Doc[] {
  const options = { scriptEnabled: false, processingMode: ProcessingMode.CLONE_OFF }
  return asBadRequest(() => mingoAggregate(docs, stages, options) as Doc[])
}

/** Stages that write, or that name other collections behind the planner's back. */
function refuse(stage: Stage): void {
  for (const name of ['$out', '$merge', '$unionWith', '$graphLookup', '$facet']) {
    if (name in stage) throw new BadRequestError(`the stage ${name} is not supported`)
  }
}

interface Lead {
  query: Query
  options: FindOptions
  consumed: number
}

function leadingFind(stages: readonly Stage[]): Lead {
  const matches: Query[] = []
  const options: FindOptions = {}
  let consumed = 0
  for (const stage of stages) {
    if (isPlainObject(stage.$match) && !options.sort && options.limit === undefined) {
      matches.push(stage.$match)
    } else if (isPlainObject(stage.$sort) && !options.sort && options.limit === undefined) {
      options.sort = Object.entries(stage.$sort) as Array<[string, 1 | -1]>
    } else if (isLimit(stage.$limit) && options.limit === undefined) {
      options.limit = stage.$limit
    } else break
    consumed++
  }
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  return { query, options, consumed }
}

const isLimit = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

/** $lookup of equal fields, through the other collection's index. */
function join(context: ReadContext, collectionOf: CollectionOf, docs: Doc[], spec: unknown): void {
  const { from, localField, foreignField, as, ...others } = isPlainObject(spec) ? spec : {}
  const texts = [from, localField, foreignField, as].every((each) => typeof each === 'string')
  if (!texts || Object.keys(others).length > 0) {
    throw new BadRequestError('$lookup takes from, localField, foreignField and as')
  }
  const [path, key] = [foreignField as string, localField as string]
  const foreign = collectionOf(from as string)
  for (const doc of docs) {
    const query = { [path]: { $in: valuesAt(doc, key).values.map((value) => value ?? null) } }
    const found = findStored(context, foreign, query)
    ;(doc as Record<string, unknown>)[as as string] = found.map((each) => copyValue(each))
  }
}
