/** A live transaction, as the lock table sees it. */
export interface LockOwner {
  /** The commit that its snapshot includes last. */
  readonly snapshot: number
  /** Epoch ms by the store's clock after which it is aborted. */
  readonly deadline: number
  /** Resolves when it has committed or aborted. */
  readonly ended: Promise<void>
  abort(): Promise<void>
}

/**
 * Who has written what. Names are documents (`collection \0 _id`) and unique keys. A transaction
 * holds the names it wrote until it ends; plain writes wait for it; another transaction that asks
 * for one is refused, as it is for a name committed since its snapshot.
 */
export class LockTable {
  private readonly owners = new Map<string, LockOwner>()
  /** The last commit of each name; kept only while a transaction lives that may ask. */
  private readonly committed = new Map<string, number>()
  private readonly live = new Set<LockOwner>()
  private commits = 0

  /** The number of the last commit. */
  get now(): number {
    return this.commits
  }

  enter(owner: LockOwner): void {
    this.live.add(owner)
  }

  /** Releases everything that the owner holds. */
  leave(owner: LockOwner): void {
    this.live.delete(owner)
    for (const [name, holder] of this.owners) if (holder === owner) this.owners.delete(name)
    if (this.live.size === 0) this.committed.clear()
  }

  /** The transaction that holds one of the names, if any. */
  holderOf(names: readonly string[]): LockOwner | undefined {
    if (this.owners.size === 0) return undefined
    for (const name of names) {
      const holder = this.owners.get(name)
      if (holder) return holder
    }
    return undefined
  }

  /** Takes all names, or none and answers false: a conflict. */
  acquire(owner: LockOwner, names: readonly string[]): boolean {
    for (const name of names) {
      const holder = this.owners.get(name)
      if (holder && holder !== owner) return false
      if ((this.committed.get(name) ?? 0) > owner.snapshot) return false
    }
    for (const name of names) this.owners.set(name, owner)
    return true
  }

  noteCommit(names: readonly string[]): void {
    this.commits++
    if (this.live.size === 0) return
    for (const name of names) this.committed.set(name, this.commits)
  }

  /** Transactions that have outlived their time at `now`, or all. */
  overdue(now = Infinity): LockOwner[] {
    return [...this.live].filter((owner) => owner.deadline <= now)
  }
}
