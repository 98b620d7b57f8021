/** Collections whose documents were not marked before there were reports. */
export const oldSources = ['orders', 'groups', 'shares', 'touches', 'users'] as const
export type OldSource = (typeof oldSources)[number]

/** The last id that was looked at; 'DONE' when all were. */
export type OldPositions = Readonly<Record<OldSource, { readonly after: string } | 'DONE'>>

/** Marks documents of before, so that the reports count them too. */
export interface OldSources {
  positions(): Promise<OldPositions>
  savePositions(positions: OldPositions): Promise<void>
  /**
   * Marks those of the next `limit` documents by id that have no mark, due at epoch ms `now`; answers
   * the last id, or null when there are no more.
   */
  markNext(source: OldSource, after: string, limit: number, now: number): Promise<string | null>
}
