import type { Clock } from '../ports/clock'
import { inParallel } from './in-parallel'

/** How one item of a job ended. */
export type JobOutcome = 'done' | 'skipped' | 'postponed'

/** What a job did; `failed`: threw, and stays for the next run. */
export type JobTally = Readonly<Record<JobOutcome | 'failed', number>>

export const noTally: JobTally = { done: 0, skipped: 0, postponed: 0, failed: 0 }

/** Items of one job worked at a time. */
const WIDTH = 8

/** A job stops taking new items at `until` (epoch ms): the next run goes on. */
export interface JobBudget {
  readonly clock: Clock
  readonly until: number
}

export const hasTime = ({ clock, until }: JobBudget): boolean => clock.now() < until

/** Works the items and adds up how they ended; one that throws hinders no other. */
export async function tally<Item>(
  before: JobTally,
  items: readonly Item[],
  work: (item: Item) => Promise<JobOutcome>,
): Promise<JobTally> {
  const sum = { ...before }
  for (const outcome of await inParallel(items, WIDTH, work)) {
    sum[outcome.status === 'fulfilled' ? outcome.value : 'failed'] += 1
  }
  return sum
}
