import { sorted } from '@domain/segment'
import type { Customers } from '../ports/customers'
import type { Segments } from '../ports/segments'
import { type JobBudget, type JobTally, workQueue } from './job-tally'

interface Deps {
  readonly customers: Pick<Customers, 'toSort' | 'sort'>
  readonly segments: Pick<Segments, 'book'>
}

/** Customers read in one step. */
const STEP = 100

/** Sorts customers into the segments anew: those that changed, whose time came, or whose rules did. */
export async function sortCustomers(
  { customers, segments }: Deps,
  budget: JobBudget,
): Promise<JobTally> {
  const book = await segments.book()
  const now = budget.clock.now()
  return workQueue(
    budget,
    () => customers.toSort(now, book.rev, STEP),
    async (customer) =>
      (await customers.sort(customer, sorted(customer, book, now))) ? 'done' : 'skipped',
  )
}
