import type { Doc, FindOptions, Store, StoreOps } from '../store/store-api'
import { BadRequestError, UnknownCollectionError } from '../store/store-errors'
import { isPlainObject } from '../store/values'
import { bodies, readBody } from './database-body'
import { parseEjson, parseEjsonObject, toEjson } from './ejson'
import { TransactionTable } from './transaction-table'
import { WireRefusal } from './wire-error'

const DEFAULT_LIMIT = 100
const MOST_LIMIT = 1000
/** The cloud's limit on the result of a query, bytes. */
const MOST_BYTES = 1024 * 1024

/** What a call is answered with beside its requestId. */
export type Answer = Record<string, unknown>
type Handler = (body: unknown) => Promise<Answer>

export interface DatabaseDeps {
  store: Store
  /** Epoch ms of server dates. */
  now: () => number
  /** Collections of the same store that are not the environment's. */
  isHidden: (collection: string) => boolean
}

/** Every database call of the CloudBase wire. */
export class DatabaseActions {
  private readonly transactions: TransactionTable
  private readonly handlers: Readonly<Record<string, Handler>>

  constructor(private readonly deps: DatabaseDeps) {
    this.transactions = new TransactionTable(deps.store)
    this.handlers = {
      'database.insertDocument': (body) => this.insert(body),
      'database.getDocument': (body) => this.get(body),
      'database.modifyDocument': (body) => this.modify(body),
      'database.removeDocument': (body) => this.remove(body),
      'database.calculateDocument': (body) => this.count(body),
      'database.aggregateDocuments': (body) => this.aggregate(body),
      'database.addCollection': (body) => this.addCollection(body),
      'database.startTransaction': async () => ({ transactionId: await this.transactions.start() }),
      'database.commitTransaction': (body) => this.commit(body),
      'database.abortTransaction': (body) => this.abort(body),
    }
  }

  run(action: string, body: unknown): Promise<Answer> {
    const handler = Object.hasOwn(this.handlers, action) ? this.handlers[action] : undefined
    if (!handler) throw new BadRequestError(`the action ${action} is not known`)
    return handler(body)
  }

  private async insert(body: unknown): Promise<Answer> {
    const { collectionName, transactionId, data } = readBody(bodies.insert, body)
    if (transactionId && data.some((text) => text.includes('"$tcb_server_date"'))) {
      throw new BadRequestError('serverDate is not supported in an insert inside a transaction')
    }
    const docs = data.map((text) => this.object(text))
    const insertedIds = await this.within(collectionName, transactionId, (ops) =>
      ops.insert(collectionName, docs),
    )
    return { data: { insertedIds } }
  }

  private async get(body: unknown): Promise<Answer> {
    const input = readBody(bodies.get, body)
    const options: FindOptions = { skip: input.offset }
    if (input.queryType === 'DOC') options.limit = 1
    else options.limit = Math.min(input.limit ?? DEFAULT_LIMIT, MOST_LIMIT)
    if (input.order) options.sort = sortOf(this.object(input.order))
    if (input.projection) options.projection = this.object(input.projection)
    const docs = await this.within(input.collectionName, input.transactionId, (ops) =>
      ops.find(input.collectionName, this.object(input.query), options),
    )
    return { data: { offset: input.offset, limit: options.limit, list: listOf(docs) } }
  }

  private async modify(body: unknown): Promise<Answer> {
    const input = readBody(bodies.modify, body)
    const { multi, upsert, merge } = input
    const result = await this.within(input.collectionName, input.transactionId, (ops) =>
      ops.update(input.collectionName, this.object(input.query), this.object(input.data), {
        multi,
        upsert,
        replace: !merge,
      }),
    )
    const { updated, upsertedId } = result
    return { data: upsertedId === undefined ? { updated } : { updated, upsert_id: upsertedId } }
  }

  private async remove(body: unknown): Promise<Answer> {
    const { collectionName, transactionId, query, multi } = readBody(bodies.remove, body)
    const deleted = await this.within(collectionName, transactionId, (ops) =>
      ops.remove(collectionName, this.object(query), { multi }),
    )
    return { data: { deleted } }
  }

  private async count(body: unknown): Promise<Answer> {
    const { collectionName, query } = readBody(bodies.count, body)
    const total = await this.within(collectionName, undefined, (ops) =>
      ops.count(collectionName, this.object(query)),
    )
    return { data: { total } }
  }

  private async aggregate(body: unknown): Promise<Answer> {
    const { collectionName, stages } = readBody(bodies.aggregate, body)
    const pipeline = stages.map(({ stageKey, stageValue }) => ({
      [stageKey]: parseEjson(stageValue, this.deps.now()),
    }))
    for (const { $lookup } of pipeline)
      this.refuseHidden(isPlainObject($lookup) ? $lookup.from : '')
    const docs = await this.within(collectionName, undefined, (ops) =>
      ops.aggregate(collectionName, pipeline),
    )
    return { data: { list: listOf(docs) } }
  }

  private async addCollection(body: unknown): Promise<Answer> {
    const { collectionName } = readBody(bodies.collection, body)
    if (this.deps.store.collections().includes(collectionName)) {
      throw new WireRefusal(
        'DATABASE_COLLECTION_ALREADY_EXIST',
        `[ResourceInUse] Table exist: ${collectionName}`,
      )
    }
    await this.deps.store.createCollection(collectionName)
    return { message: '' }
  }

  private async commit(body: unknown): Promise<Answer> {
    await this.transactions.commit(readBody(bodies.transaction, body).transactionId)
    return {}
  }

  private async abort(body: unknown): Promise<Answer> {
    await this.transactions.abort(readBody(bodies.transaction, body).transactionId)
    return {}
  }

  private within<Result>(
    collection: string,
    transactionId: string | undefined,
    work: (ops: StoreOps) => Promise<Result>,
  ): Promise<Result> {
    this.refuseHidden(collection)
    if (!transactionId) return work(this.deps.store)
    return this.transactions.run(transactionId, work)
  }

  private refuseHidden(collection: unknown): void {
    if (typeof collection === 'string' && this.deps.isHidden(collection)) {
      throw new UnknownCollectionError(collection)
    }
  }

  private object(text: string): Record<string, unknown> {
    return parseEjsonObject(text, this.deps.now())
  }
}

function sortOf(order: Record<string, unknown>): NonNullable<FindOptions['sort']> {
  return Object.entries(order).map(([field, direction]) => [field, direction === -1 ? -1 : 1])
}

function listOf(docs: readonly Doc[]): string[] {
  const list = docs.map(toEjson)
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > MOST_BYTES) {
    throw new WireRefusal(
      'DATABASE_REQUEST_FAILED',
      `[LimitExceeded.OutOfResponseSize] the result of ${bytes} bytes is over the limit of 1 MB`,
    )
  }
  return list
}
