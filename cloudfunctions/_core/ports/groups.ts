import type { Group } from '@domain/group'

export interface Groups {
  byId(id: string): Promise<Group | null>
  /** 'duplicate' when it was opened before. Its time begins now, by the database's own clock (docs/adr/0007). */
  insert(group: Group): Promise<'inserted' | 'duplicate'>
  /** Writes `after` over `before`; false, and nothing written, when another change came first. */
  commit(before: Group, after: Group): Promise<boolean>
  /**
   * FORMING groups whose time is over by the database's own clock and at epoch ms `now`: the caller's
   * clock and the opener's may both be wrong. The longest waiting first.
   */
  expired(now: number, limit: number): Promise<Group[]>
  /** Groups whose outbox may be worked at epoch ms `now`, the longest waiting first. */
  outboxDue(now: number, limit: number): Promise<Group[]>
  /** Forming groups of a product with a free seat: those that miss least first, then those that end soonest. */
  forming(productId: string, limit: number): Promise<Group[]>
}
