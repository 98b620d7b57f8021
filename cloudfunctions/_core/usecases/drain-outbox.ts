import type { Order } from '@domain/order'
import { claimOutbox } from '@domain/order-outbox'
import type { Orders } from '../ports/orders'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'
import { workOutbox, type OutboxDeps } from './work-outbox'

/** As in close-unpaid: refunds wait for WeChat Pay too. */
const STEP = 16

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
export function drainOutbox(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.orders.outboxDue(deps.clock.now(), STEP)
  return workQueue(budget, next, (order) => drainOne(deps, order))
}
