import type { AfterSale, RestockHold } from '@domain/after-sale'
import { finishRestock, placeRestock, restockKey } from '@domain/after-sale-refunds'
import { HOLD_GRACE_MS, type Order, owes } from '@domain/order'
import type { Clock } from '../ports/clock'
import type { StockLedger } from '../ports/stock-ledger'
import type { Pieces, Stocks } from '../ports/stocks'
import { piecesOf } from './order-pieces'

export interface RestockDeps {
  readonly stocks: Pick<Stocks, 'takeBack' | 'putBack'>
  readonly stockLedger: Pick<StockLedger, 'log'>
  readonly clock: Clock
}

type Change = (order: Order) => Order

/** What the stock documents have of a request's pieces: those of its SKU, and of a campaign's share if it has one. */
function returnedPieces(order: Order, one: AfterSale): Pieces[] {
  const lines = order.lines
    .filter(({ skuId }) => skuId === one.skuId)
    .map((line) => ({ ...line, quantity: one.quantity }))
  return piecesOf({ lines, group: order.group }, restockKey(order._id, one))
}

/** Takes the pieces out of what is sold. Null: they are not sold yet, or not all. */
async function takeBack({ stocks, clock }: RestockDeps, order: Order, one: AfterSale) {
  if (owes(order, 'SELL')) return null
  const hold = { until: clock.now() + HOLD_GRACE_MS, mark: order.rev }
  const marks = await Promise.all(
    returnedPieces(order, one).map(async (pieces): Promise<RestockHold | null> => {
      const mark = await stocks.takeBack(pieces, hold)
      return mark === null ? null : { stockId: pieces.skuId, mark }
    }),
  )
  const holds = marks.filter((placed) => placed !== null)
  return holds.length === marks.length ? holds : null
}

/** Only the holds that this request placed: a late worker's are not these pieces. */
async function putBack({ stocks }: RestockDeps, order: Order, one: AfterSale) {
  await Promise.all(
    returnedPieces(order, one).map(async (pieces) => {
      const placed = one.restockHolds.find(({ stockId }) => stockId === pieces.skuId)
      if (placed) await stocks.putBack(pieces, placed.mark)
    }),
  )
}

async function log({ stockLedger, clock }: RestockDeps, order: Order, one: AfterSale) {
  const by = one.timeline.find(({ state }) => state === 'REFUNDING')?.by
  await stockLedger.log({
    id: restockKey(order._id, one),
    delta: one.quantity,
    reason: 'RETURNED',
    note: order._id,
    at: clock.now(),
    by: { id: by?.id ?? '', name: by?.name ?? '' },
    skuId: one.skuId,
    productId: order.lines.find(({ skuId }) => skuId === one.skuId)?.productId ?? '',
  })
}

/** One step of one request's pieces; null: not now. */
async function step(deps: RestockDeps, order: Order, one: AfterSale): Promise<Change | null> {
  if (one.restock === 'OWED') {
    const holds = await takeBack(deps, order, one)
    return holds && ((current) => placeRestock(current, one.id, holds))
  }
  await putBack(deps, order, one)
  await log(deps, order, one)
  return (current) => finishRestock(current, one.id)
}

/**
 * The next step of the pieces that go back to the stock: taken out of what is sold, or made available;
 * and whether some could not go on. Each step may be repeated until the order says that it is done.
 */
export async function restockReturns(
  deps: RestockDeps,
  order: Order,
): Promise<{ readonly changes: readonly Change[]; readonly isStuck: boolean }> {
  const owed = order.afterSales.filter(({ restock }) => restock === 'OWED' || restock === 'PLACED')
  const steps = await Promise.all(owed.map((one) => step(deps, order, one)))
  const changes = steps.filter((change) => change !== null)
  return { changes, isStuck: changes.length < steps.length }
}
