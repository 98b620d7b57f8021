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
const RETRY_MS: Readonly<Record<'LEAVE' | 'WAIT', number>> = {
  LEAVE: 5 * 60_000,
  WAIT: 2 * 60 * 60_000,
}

interface Deps {
  readonly stocks: Pick<Stocks, 'byIds' | 'due' | 'release' | 'sell' | 'putOff'>
  readonly orders: Pick<Orders, 'holdersByIds' | 'insert'>
  readonly clock: Clock
}

/** Lets one hold go unless its order still needs it. Answers after how long to ask again if it is still there, ms. */
async function settleHold(
  { stocks, orders, clock }: Deps,
  skuId: string,
  [key, { n }]: readonly [string, StockHold],
  order: Holder | null,
): Promise<number> {
  const verdict = judgeHold(key, order)
  if (verdict === 'LEAVE' || verdict === 'WAIT') return RETRY_MS[verdict]
  if (verdict === 'BURY') {
    const buried = await orders.insert(tombstone(orderIdOf(key), clock.now()))
    // The order came alive in this moment: it keeps its hold.
    if (buried === 'duplicate') return RETRY_MS.LEAVE
  }
  await (verdict === 'SELL' ? stocks.sell({ skuId, key, n }) : stocks.release({ skuId, key, n }))
  return RETRY_MS.LEAVE
}

/** Settles the holds whose time is over, and answers until when each is put off if it stays. */
async function settleDue(
  deps: Deps,
  { _id, holds }: StockItem,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const due = Object.entries(holds)
    .filter(([, hold]) => hold.until <= now)
    .slice(0, MAX_IDS)
  if (due.length === 0) return new Map()
  const found = await deps.orders.holdersByIds([...new Set(due.map(([key]) => orderIdOf(key)))])
  const byId = new Map(found.map((order) => [order._id, order]))
  const waits = await Promise.all(
    due.map((hold) => settleHold(deps, _id, hold, byId.get(orderIdOf(hold[0])) ?? null)),
  )
  return new Map(due.map(([key], index) => [key, now + (waits[index] ?? 0)]))
}

async function sweepOne(deps: Deps, stock: StockItem): Promise<JobOutcome> {
  const { stocks, clock } = deps
  const settled = await settleDue(deps, stock, clock.now())
  const [fresh] = await stocks.byIds([stock._id])
  if (!fresh) return 'skipped'
  const putOff = new Map([...settled].filter(([key]) => Object.hasOwn(fresh.holds, key)))
  const dueAt = nextDueAt(fresh, putOff)
  return (await stocks.putOff(fresh._id, fresh.rev, putOff, dueAt)) ? 'done' : 'postponed'
}

/**
 * Asks for every hold whose time is over what became of its order, and lets go what nobody needs:
 * so a function that died anywhere leaks no stock.
 */
export function sweepHolds(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.stocks.due(deps.clock.now(), STEP)
  return workQueue(budget, next, (stock) => sweepOne(deps, stock))
}
