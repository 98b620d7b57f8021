import { aggregateStored } from './aggregate'
import type { Collection } from './collection'
import { lockNamesOf, type Engine } from './engine'
import { countStored, findStored, present } from './find'
import type { LockOwner } from './lock-table'
import type { Persistence } from './persistence'
import { StoreError } from './store-errors'
import type { Doc, FindOptions, Query, Store, StoreTransaction, Update } from './store-api'
import { Transaction } from './transaction'
import { planInsert, planRemove, planUpdate, type PlannedWrite, type UpdateOptions } from './writes'

/** How often a waiting write looks whether the holder's time is over: the clock may be moved. */
const POLL_MS = 200

/** Plain operations, each atomic; writes wait for transactions that hold their documents. */
export class DocumentStore implements Store {
  private closed = false

  constructor(
    private readonly engine: Engine,
    private readonly persistence: Persistence | undefined,
  ) {}

  get examined(): number {
    return this.engine.examined
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

  async begin(): Promise<StoreTransaction> {
    this.requireOpen()
    await this.abortOverdue()
    return new Transaction(this.engine)
  }
  /* eslint-enable @typescript-eslint/require-await */

  insert(name: string, docs: ReadonlyArray<Record<string, unknown>>): Promise<string[]> {
    return this.write(name, (collection) => planInsert(collection, docs))
  }

  update(name: string, query: Query, update: Update, options: UpdateOptions = {}) {
    return this.write(name, (collection) =>
      planUpdate(this.engine, collection, query, update, options),
    )
  }

  remove(name: string, query: Query, options: { multi?: boolean } = {}): Promise<number> {
    return this.write(name, (collection) => planRemove(this.engine, collection, query, options))
  }

  async createCollection(name: string): Promise<void> {
    this.requireOpen()
    if (this.engine.ensure(name)) await this.engine.append({ create: [name] })
  }

  collections(): string[] {
    return [...this.engine.collections.keys()]
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    for (const owner of this.engine.locks.overdue()) await owner.abort()
    await this.persistence?.close()
  }

  private async write<Result>(
    name: string,
    plan: (collection: Collection) => PlannedWrite<Result>,
  ): Promise<Result> {
    for (;;) {
      const collection = this.collection(name)
      const { change, result } = plan(collection)
      const names = lockNamesOf(collection, change)
      const holder = this.engine.locks.holderOf(names)
      if (!holder) {
        await this.engine.commit([change], names)
        return result
      }
      await this.waitFor(holder)
    }
  }

  private async waitFor(holder: LockOwner): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const turn = new Promise<void>((resolve) => (timer = setTimeout(resolve, POLL_MS)))
    await Promise.race([holder.ended, turn])
    clearTimeout(timer)
    await this.abortOverdue()
  }

  private async abortOverdue(): Promise<void> {
    for (const owner of this.engine.locks.overdue(this.engine.now())) await owner.abort()
  }

  private collection(name: string): Collection {
    this.requireOpen()
    return this.engine.collection(name)
  }

  private requireOpen(): void {
    if (this.persistence?.broken) throw this.persistence.broken
    if (this.closed) throw new StoreError('CLOSED', 'The store is closed.')
  }
}
