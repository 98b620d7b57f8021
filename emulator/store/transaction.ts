import { aggregateStored } from './aggregate'
import type { Change, Collection } from './collection'
import { lockNamesOf, type Engine } from './engine'
import { countStored, findStored, present } from './find'
import type { LockOwner } from './lock-table'
import { TransactionEndedError, UnknownCollectionError, WriteConflictError } from './store-errors'
import type { Doc, FindOptions, Query, StoreTransaction, Update } from './store-api'
import { planInsert, planRemove, planUpdate, type PlannedWrite, type UpdateOptions } from './writes'

/** The cloud's limit on a transaction's life, ms. */
const LIFETIME_MS = 30_000

/**
 * Snapshot isolation: works on clones of the collections as they were at its start. Every write
 * takes locks that other transactions fail on at once; so a commit cannot fail any more. Two
 * transactions that read what the other writes may both commit (write skew), as in the cloud.
 */
export class Transaction implements StoreTransaction, LockOwner {
  readonly snapshot: number
  readonly deadline: number
  readonly ended: Promise<void>
  private readonly collections: Map<string, Collection>
  private readonly writes = new Map<string, Map<string, Doc | undefined>>()
  private readonly names = new Set<string>()
  private finish: () => void = () => undefined
  private over: string | undefined

  constructor(private readonly engine: Engine) {
    this.snapshot = engine.locks.now
    this.deadline = engine.now() + LIFETIME_MS
    this.ended = new Promise((resolve) => (this.finish = resolve))
    this.collections = new Map(engine.clones().map((each) => [each.name, each]))
    engine.locks.enter(this)
  }

  /* eslint-disable @typescript-eslint/require-await -- the work is done in memory; what it throws must reject */
  async find(name: string, query: Query, options: FindOptions = {}): Promise<Doc[]> {
    const found = findStored(this.engine, this.collection(name), query, options)
    return present(found, options.projection)
  }

  async count(name: string, query: Query): Promise<number> {
    return countStored(this.engine, this.collection(name), query)
  }

  async aggregate(name: string, stages: ReadonlyArray<Record<string, unknown>>): Promise<Doc[]> {
    return aggregateStored(this.engine, (each) => this.collection(each), name, stages)
  }

  async insert(name: string, docs: ReadonlyArray<Record<string, unknown>>): Promise<string[]> {
    return this.write(name, (collection) => planInsert(collection, docs))
  }

  async update(name: string, query: Query, update: Update, options: UpdateOptions = {}) {
    return this.write(name, (collection) =>
      planUpdate(this.engine, collection, query, update, options),
    )
  }

  async remove(name: string, query: Query, options: { multi?: boolean } = {}): Promise<number> {
    return this.write(name, (collection) => planRemove(this.engine, collection, query, options))
  }

  async abort(): Promise<void> {
    this.end(this.engine.now() >= this.deadline ? 'timed out' : 'was aborted')
  }
  /* eslint-enable @typescript-eslint/require-await */

  async commit(): Promise<void> {
    this.requireLive()
    const changes = [...this.writes].map(([collection, docs]) => changeOf(collection, docs))
    const durable = this.engine.commit(changes, [...this.names])
    this.end('was committed')
    await durable
  }

  private write<Result>(
    name: string,
    plan: (collection: Collection) => PlannedWrite<Result>,
  ): Result {
    const collection = this.collection(name)
    const { change, result } = plan(collection)
    const names = lockNamesOf(collection, change)
    if (!this.engine.locks.acquire(this, names)) {
      this.end('was aborted by a conflict')
      throw new WriteConflictError(name)
    }
    collection.apply(change)
    const docs = this.writes.get(name) ?? new Map<string, Doc | undefined>()
    for (const doc of change.put) docs.set(doc._id, doc)
    for (const id of change.del) docs.set(id, undefined)
    this.writes.set(name, docs)
    for (const each of names) this.names.add(each)
    return result
  }

  private collection(name: string): Collection {
    this.requireLive()
    const found = this.collections.get(name)
    if (!found) throw new UnknownCollectionError(name)
    return found
  }

  private requireLive(): void {
    if (this.over === undefined && this.engine.now() >= this.deadline) this.end('timed out')
    if (this.over !== undefined) throw new TransactionEndedError(`the transaction ${this.over}`)
  }

  private end(how: string): void {
    if (this.over !== undefined) return
    this.over = how
    this.engine.locks.leave(this)
    this.finish()
  }
}

function changeOf(collection: string, docs: ReadonlyMap<string, Doc | undefined>): Change {
  const entries = [...docs]
  return {
    collection,
    put: entries.flatMap(([, doc]) => (doc ? [doc] : [])),
    del: entries.flatMap(([id, doc]) => (doc ? [] : [id])),
  }
}
