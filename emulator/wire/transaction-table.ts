import { randomUUID } from 'node:crypto'
import { WriteConflictError } from '../store/store-errors'
import type { Store, StoreOps, StoreTransaction } from '../store/store-api'
import { transactionGone, WireRefusal } from './wire-error'

/** Ended transactions leave the table when the client says so, or here. */
const MOST_KEPT = 10_000

/** The live transactions of all clients, by the id that their calls carry. */
export class TransactionTable {
  private readonly live = new Map<string, StoreTransaction>()

  constructor(private readonly store: Store) {}

  async start(): Promise<string> {
    const id = randomUUID()
    this.live.set(id, await this.store.begin())
    if (this.live.size > MOST_KEPT) {
      const [oldest, transaction] = this.live.entries().next().value as [string, StoreTransaction]
      this.live.delete(oldest)
      await transaction.abort()
    }
    return id
  }

  async commit(id: string): Promise<void> {
    const transaction = this.take(id)
    await transaction.commit()
  }

  async abort(id: string): Promise<void> {
    await this.take(id).abort()
  }

  /**
   * Runs an operation inside the transaction. A conflict ends it: the SDK starts a new one
   * without a word about this one.
   */
  async run<Result>(id: string, work: (ops: StoreOps) => Promise<Result>): Promise<Result> {
    try {
      return await work(this.find(id))
    } catch (error) {
      if (error instanceof WriteConflictError) this.live.delete(id)
      throw error
    }
  }

  private find(id: string): StoreTransaction {
    const found = this.live.get(id)
    if (found) return found
    const { code, message } = transactionGone(id)
    throw new WireRefusal(code, message)
  }

  private take(id: string): StoreTransaction {
    const found = this.find(id)
    this.live.delete(id)
    return found
  }
}
