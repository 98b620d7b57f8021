import * as v from 'valibot'
import { BadRequestError } from '../store/store-errors'

const collectionName = v.pipe(v.string(), v.minLength(1))
const transactionId = v.optional(v.string())
const query = v.optional(v.string(), '{}')

/** The bodies of the database calls, as wx-server-sdk 4.0.2 sends them; EJSON fields are texts. */
export const bodies = {
  insert: v.object({ collectionName, transactionId, data: v.array(v.string()) }),
  get: v.object({
    collectionName,
    transactionId,
    query,
    queryType: v.picklist(['WHERE', 'DOC']),
    order: v.optional(v.string()),
    projection: v.optional(v.string()),
    offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  modify: v.object({
    collectionName,
    transactionId,
    query,
    data: v.string(),
    multi: v.boolean(),
    merge: v.boolean(),
    upsert: v.boolean(),
  }),
  remove: v.object({ collectionName, transactionId, query, multi: v.boolean() }),
  count: v.object({ collectionName, query }),
  aggregate: v.object({
    collectionName,
    stages: v.array(v.object({ stageKey: v.string(), stageValue: v.string() })),
  }),
  collection: v.object({ collectionName }),
  transaction: v.object({ transactionId: v.string() }),
}

/** Throws BadRequestError that names the field. */
export function readBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, body)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new BadRequestError(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}
