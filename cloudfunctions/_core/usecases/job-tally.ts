import type { Clock } from '../ports/clock'
import { inParallel } from './in-parallel'

/** How one item of a job ended. */
export type JobOutcome = 'done' | 'skipped' | 'postponed'

/** What a job did; `failed`: threw, and stays for the next run. */
export interface JobTally extends Readonly<Record<JobOutcome | 'failed', number>> {
  /** What the first of the failed threw. */
  readonly error?: unknown
}

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
  const { error, ...sum } = before
  const errors: unknown[] = error === undefined ? [] : [error]
  for (const outcome of await inParallel(items, WIDTH, work)) {
    if (outcome.status === 'fulfilled') sum[outcome.value] += 1
    else {
      sum.failed += 1
      errors.push(outcome.reason)
    }
  }
  return errors.length > 0 ? { ...sum, error: errors[0] } : sum
}

/**
 * Works a queue that an item leaves, or goes to the end of, when it is done or postponed; step by step
 * while there is time. A step that moves no item would find the same ones again, so it is the last.
 */
export async function workQueue<Item>(
  budget: JobBudget,
  next: () => Promise<readonly Item[]>,
  work: (item: Item) => Promise<JobOutcome>,
): Promise<JobTally> {
  let sum = noTally
  while (hasTime(budget)) {
    const items = await next()
    if (items.length === 0) return sum
    const moved = sum.done + sum.postponed
    sum = await tally(sum, items, work)
    if (sum.done + sum.postponed === moved) return sum
  }
  return sum
}
