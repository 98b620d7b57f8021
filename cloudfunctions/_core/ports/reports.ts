import type { DayReport } from '@domain/day-report'
import type { LowStock, Summary, Waiting } from '@domain/dashboard'

export interface Reports {
  /** Those of these days that have anything, and the summary, in one query. */
  read(days: readonly string[]): Promise<{
    readonly days: ReadonlyMap<string, DayReport>
    readonly summary: Summary | null
  }>
  saveSummary(summary: Summary): Promise<void>
}

/** What waits for the seller, read from where it waits. */
export interface WaitingRoom {
  /** At epoch ms `now`; each counted up to WAITING_CAP. */
  waiting(now: number): Promise<Waiting>
  /** SKUs of products on sale with at most `pieces` left, the fewest first, at most LISTED. */
  lowStock(pieces: number): Promise<LowStock[]>
}
