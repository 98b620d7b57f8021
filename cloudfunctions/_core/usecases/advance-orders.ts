import { advance } from '@domain/order-steps'
import type { Order } from '@domain/order'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'
import { reviseOrder } from './revise-order'

const STEP = 50

interface Deps {
  readonly orders: Pick<Orders, 'byId' | 'commit' | 'stepDue'>
  readonly settings: Pick<Settings, 'shop'>
}

async function advanceOne(
  { orders, settings }: Deps,
  order: Order,
  now: number,
): Promise<JobOutcome> {
  const shop = await settings.shop()
  const { written } = await reviseOrder(orders, order, (current) => advance(current, shop, now))
  return written ? 'done' : 'skipped'
}

/**
 * What happens to orders by itself: receipt, the end of the time for after-sale, time-outs of requests.
 * Money that is to go back by it is the outbox's.
 */
export function advanceOrders(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const now = () => budget.clock.now()
  return workQueue(
    budget,
    () => deps.orders.stepDue(now(), STEP),
    (order) => advanceOne(deps, order, now()),
  )
}
