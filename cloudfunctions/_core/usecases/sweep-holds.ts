import { type Holder, judgeHold, tombstone } from '@domain/order-close'
import { orderIdOf } from '@domain/payment'
import { nextDueAt, type StockHold, type StockItem } from '@domain/stock'
import type { Clock } from '../ports/clock'
import type { Orders } from '../ports/orders'
import type { Stocks } from '../ports/stocks'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'

const STEP = 20
/** Orders read at once. */
const MAX_IDS = 500
/** A hold that must stay is looked at again after this. */
const RETRY_MS = 5 * 60_000

interface Deps {
  readonly stocks: Pick<Stocks, 'byIds' | 'due' | 'release' | 'setDueAt'>
  readonly orders: Pick<Orders, 'holdersByIds' | 'insert'>
  readonly clock: Clock
}

/** Lets one hold go unless its order still needs it. */
async function settleHold(
  { stocks, orders, clock }: Deps,
  skuId: string,
  [key, { n }]: readonly [string, StockHold],
  order: Holder | null,
): Promise<void> {
  const verdict = judgeHold(key, order)
  if (verdict === 'LEAVE') return
  if (verdict === 'BURY') {
    const buried = await orders.insert(tombstone(orderIdOf(key), clock.now()))
    // The order came alive in this moment: it keeps its hold.
    if (buried === 'duplicate') return
  }
  await stocks.release({ skuId, key, n })
}

async function sweepOne(deps: Deps, stock: StockItem): Promise<JobOutcome> {
  const { stocks, orders, clock } = deps
  const now = clock.now()
  const due = Object.entries(stock.holds)
    .filter(([, hold]) => hold.until <= now)
    .slice(0, MAX_IDS)
  let fresh: StockItem | undefined = stock
  if (due.length > 0) {
    const found = await orders.holdersByIds([...new Set(due.map(([key]) => orderIdOf(key)))])
    const byId = new Map(found.map((order) => [order._id, order]))
    await Promise.all(
      due.map((hold) => settleHold(deps, stock._id, hold, byId.get(orderIdOf(hold[0])) ?? null)),
    )
    ;[fresh] = await stocks.byIds([stock._id])
  }
  if (!fresh) return 'skipped'
  const dueAt = nextDueAt(fresh, now, now + RETRY_MS)
  return (await stocks.setDueAt(fresh._id, fresh.rev, dueAt)) ? 'done' : 'postponed'
}

/**
 * Asks for every hold whose time is over what became of its order, and lets go what nobody needs:
 * so a function that died anywhere leaks no stock.
 */
export function sweepHolds(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.stocks.due(deps.clock.now(), STEP)
  return workQueue(budget, next, (stock) => sweepOne(deps, stock))
}
