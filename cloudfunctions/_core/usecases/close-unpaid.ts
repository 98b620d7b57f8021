import type { Order } from '@domain/order'
import type { PagePosition } from '../ports/catalogue'
import type { Orders } from '../ports/orders'
import { closeOrder, type CloseDeps } from './close-order'
import {
  hasTime,
  type JobBudget,
  type JobOutcome,
  type JobTally,
  noTally,
  tally,
} from './job-tally'

/** Orders of one step; a step must not outlast the run, even when each call of WeChat Pay takes its longest. */
const STEP = 16

type Deps = CloseDeps & { readonly orders: Pick<Orders, 'expired'> }

async function closeOne(deps: Deps, order: Order): Promise<JobOutcome> {
  const closed = await closeOrder(deps, order, 'EXPIRED')
  if (closed.ok) return 'done'
  // Paid in the last moment: settled instead of closed.
  return closed.error.code === 'ALREADY_PAID' ? 'skipped' : 'postponed'
}

/**
 * Closes orders that nobody paid in time, asking WeChat Pay first: so a payment whose notification
 * got lost is found here. Those that WeChat Pay cannot answer for stay for the next run.
 */
export async function closeUnpaid(deps: Deps, budget: JobBudget): Promise<JobTally> {
  let sum = noTally
  let after: PagePosition | null = null
  while (hasTime(budget)) {
    const orders = await deps.orders.expired(deps.clock.now(), after, STEP)
    const last = orders.at(-1)
    if (!last) return sum
    sum = await tally(sum, orders, (order) => closeOne(deps, order))
    after = { key: last.expiresAt, id: last._id }
  }
  return sum
}
