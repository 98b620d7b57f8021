import { Collection, type Change } from './collection'
import type { History, JournalRecord } from './journal-record'
import { LockTable } from './lock-table'
import { UnknownCollectionError } from './store-errors'
import type { IndexSpec } from './store-api'

/** The collections in memory and what transactions and plain writes share. */
export class Engine implements History {
  examined = 0
  readonly locks = new LockTable()
  readonly collections = new Map<string, Collection>()

  constructor(
    private readonly indexes: Readonly<Record<string, readonly IndexSpec[]>>,
    readonly refuseScans: boolean,
    readonly now: () => number,
    /** Makes a record durable. */
    public append: (record: JournalRecord) => Promise<void> = () => Promise.resolve(),
  ) {
    for (const name of Object.keys(indexes)) this.ensure(name)
  }

  /** Throws UnknownCollectionError. */
  collection(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw new UnknownCollectionError(name)
    return found
  }

  /** True when the collection was not there before. */
  ensure(name: string): boolean {
    if (this.collections.has(name)) return false
    const specs = Object.hasOwn(this.indexes, name) ? this.indexes[name] : undefined
    this.collections.set(name, Collection.empty(name, specs ?? []))
    return true
  }

  clones(): Collection[] {
    return [...this.collections.values()].map((collection) => collection.clone())
  }

  /** Takes in one record of a snapshot; `loaded` ends it. */
  load(record: JournalRecord): void {
    for (const name of record.create ?? []) this.ensure(name)
    for (const { collection, put } of record.write ?? []) this.collection(collection).load(put)
  }

  loaded(): void {
    for (const collection of this.collections.values()) collection.buildIndexes()
  }

  /** Replays one record of the past. */
  replay(record: JournalRecord): void {
    for (const name of record.create ?? []) this.ensure(name)
    for (const change of record.write ?? []) {
      this.ensure(change.collection)
      this.collection(change.collection).apply(change)
    }
  }

  /** Carries out changes at once for every reader; resolves when they are durable, as a whole. */
  commit(changes: readonly Change[], lockNames: readonly string[]): Promise<void> {
    const write = changes.filter((change) => change.put.length + change.del.length > 0)
    if (write.length === 0) return Promise.resolve()
    for (const change of write) this.collection(change.collection).apply(change)
    this.locks.noteCommit(lockNames)
    return this.append({ write })
  }
}

/** What a change needs to itself. Throws DuplicateKeyError. */
export function lockNamesOf(collection: Collection, change: Change): string[] {
  const ids = [...change.del, ...change.put.map((doc) => doc._id)]
  return [...ids.map((id) => `${collection.name}\u0000${id}`), ...collection.claims(change)]
}
