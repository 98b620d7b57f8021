import type { Order } from '@domain/order'
import { claimOutbox } from '@domain/order-outbox'
import type { Orders } from '../ports/orders'
import type { CloseDeps } from './close-order'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'
import { tellBuyer, type TellBuyerDeps } from './tell-buyer'
import { uploadShipping, type UploadDeps } from './upload-shipping'
import { type AfterSaleWorkDeps, workAfterSales } from './work-after-sales'
import { type JobWorks, workOutbox } from './work-outbox'
import { hasWish, workWish } from './work-wish'

/** As in close-unpaid: refunds wait for WeChat Pay too. */
const STEP = 16

type Deps = CloseDeps &
  UploadDeps &
  TellBuyerDeps &
  AfterSaleWorkDeps & { readonly orders: Pick<Orders, 'commit' | 'outboxDue'> }

const jobWorks = (deps: Deps): JobWorks => ({
  AFTER_SALE: (order) => workAfterSales(deps, order),
  UPLOAD: (order) => uploadShipping(deps, order),
  TELL_SHIPPED: (order) => tellBuyer(deps, order, 'TELL_SHIPPED'),
  TELL_REFUNDED: (order) => tellBuyer(deps, order, 'TELL_REFUNDED'),
})

/** An unpaid order owes nothing but what the seller wishes. */
async function workOrder(deps: Deps, claimed: Order): Promise<Order> {
  if (!hasWish(claimed)) return workOutbox(deps, claimed, jobWorks(deps))
  const worked = await workWish(deps, claimed)
  return worked.ok ? worked.value : claimed
}

async function drainOne(deps: Deps, order: Order): Promise<JobOutcome> {
  const claimed = claimOutbox(order, deps.clock.now())
  // A lost claim: another run of this job, or a notification, works on it.
  if (!claimed || !(await deps.orders.commit(order, claimed))) return 'skipped'
  const worked = await workOrder(deps, claimed)
  return worked.outbox.length === 0 ? 'done' : 'postponed'
}

/**
 * Finishes what a function left undone: pieces to sell or release, late payments to revive or refund,
 * refunds to submit or ask about, prices to change, parcels to tell WeChat of, news for buyers. A claim
 * moves an order to the back of the queue, so each step goes on.
 */
export function drainOutbox(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.orders.outboxDue(deps.clock.now(), STEP)
  return workQueue(budget, next, (order) => drainOne(deps, order))
}
