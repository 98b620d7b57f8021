import type { Order } from '@domain/order'
import { claimOutbox } from '@domain/order-outbox'
import type { Orders } from '../ports/orders'
import {
  hasTime,
  type JobBudget,
  type JobOutcome,
  type JobTally,
  noTally,
  tally,
} from './job-tally'
import { workOutbox, type OutboxDeps } from './work-outbox'

const STEP = 40

type Deps = OutboxDeps & { readonly orders: Pick<Orders, 'commit' | 'outboxDue'> }

async function drainOne(deps: Deps, order: Order): Promise<JobOutcome> {
  const claimed = claimOutbox(order, deps.clock.now())
  // A lost claim: another run of this job, or a notification, works on it.
  if (!claimed || !(await deps.orders.commit(order, claimed))) return 'skipped'
  const worked = await workOutbox(deps, claimed)
  return worked.outbox.length === 0 ? 'done' : 'postponed'
}

/**
 * Finishes what a function left undone: pieces to sell or release, late payments to revive or refund,
 * refunds to submit or ask about. A claim moves an order to the back of the queue, so each step goes on.
 */
export async function drainOutbox(deps: Deps, budget: JobBudget): Promise<JobTally> {
  let sum = noTally
  while (hasTime(budget)) {
    const orders = await deps.orders.outboxDue(deps.clock.now(), STEP)
    if (orders.length === 0) return sum
    const before = sum
    sum = await tally(sum, orders, (order) => drainOne(deps, order))
    // Claims that fail leave the queue as it is: the next run tries again.
    if (sum.failed + sum.skipped > before.failed + before.skipped) return sum
  }
  return sum
}
