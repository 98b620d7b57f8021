import { randomBytes } from 'node:crypto'
import type { Change, Collection } from './collection'
import { findStored, type ReadContext } from './find'
import { BadRequestError, DuplicateKeyError } from './store-errors'
import type { Doc, Query, Update, UpdateResult } from './store-api'
import { updatedDoc, upsertBase } from './update'
import { copyValue } from './values'

/** A write worked out against the present state but not yet carried out. */
export interface PlannedWrite<Result> {
  change: Change
  result: Result
}

export interface UpdateOptions {
  multi?: boolean
  upsert?: boolean
  replace?: boolean
}

/** 32 hexadecimal digits, as the cloud gives. */
const newId = (): string => randomBytes(16).toString('hex')

export function planInsert(
  collection: Collection,
  docs: ReadonlyArray<Record<string, unknown>>,
): PlannedWrite<string[]> {
  const put = docs.map(toDoc)
  const ids = new Set<string>()
  for (const { _id } of put) {
    if (ids.has(_id) || collection.docs.has(_id)) {
      throw new DuplicateKeyError(collection.name, '_id_', { _id })
    }
    ids.add(_id)
  }
  return { change: { collection: collection.name, put, del: [] }, result: [...ids] }
}

function toDoc(fields: Record<string, unknown>): Doc {
  const { _id = newId(), ...rest } = copyValue(fields) as Record<string, unknown>
  if (typeof _id !== 'string' || _id === '') {
    throw new BadRequestError('_id must be a text that is not empty')
  }
  return { _id, ...rest }
}

export function planUpdate(
  context: ReadContext & { now: () => number },
  collection: Collection,
  query: Query,
  update: Update,
  { multi = false, upsert = false, replace = false }: UpdateOptions = {},
): PlannedWrite<UpdateResult> {
  const found = findStored(context, collection, query, multi ? {} : { limit: 1 })
  if (found.length === 0 && upsert) {
    const base = toDoc(upsertBase(query))
    const mode = { replace, inserting: true, now: context.now }
    const doc = updatedDoc(base, update, query, mode)
    const change = { collection: collection.name, put: [doc], del: [] }
    return { change, result: { updated: 0, upsertedId: doc._id } }
  }
  const put = found.map((doc) => updatedDoc(doc, update, query, { replace, now: context.now }))
  const change = { collection: collection.name, put, del: [] }
  return { change, result: { updated: put.length } }
}

export function planRemove(
  context: ReadContext,
  collection: Collection,
  query: Query,
  { multi = false }: { multi?: boolean } = {},
): PlannedWrite<number> {
  const found = findStored(context, collection, query, multi ? {} : { limit: 1 })
  const del = found.map((doc) => doc._id)
  return { change: { collection: collection.name, put: [], del }, result: del.length }
}
