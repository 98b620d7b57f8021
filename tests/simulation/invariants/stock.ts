import type { Order } from '@domain/order'
import { orderIdOf } from '@domain/payment'
import { isConserved, type StockItem } from '@domain/stock'
import { type Findings, unless } from './violation'

/** Every sale of pieces so far, by SKU and order. */
export type Sales = Set<string>
/** Pieces of requests that became available again, by SKU and hold key. */
export type Returns = Set<string>

const NEEDING = ['CREATED', 'PAID', 'GROUPING']
const saleOf = (stock: StockItem, key: string) => `${stock._id} of ${orderIdOf(key)}`

/** Whether the order still counts on the pieces that were held under this key. */
function isNeeded(order: Order | null, key: string, sold: boolean): boolean {
  if (order?.holdKey !== key) return false
  return NEEDING.includes(order.state) || (order.state !== 'CLOSED' && !sold)
}

/** The only hold that this write ended, or undefined. */
const endedHold = (before: StockItem, after: StockItem) =>
  Object.keys(before.holds).find((key) => !Object.hasOwn(after.holds, key))

/**
 * Whoever made a hold gives it up in the same moment; this long before its end, even by a clock that
 * is ten minutes off, only the sweeper does.
 */
const SWEEPING_MS = 12 * 60_000

interface Surroundings {
  readonly sales: Sales
  readonly returns: Returns
  /** The order of the hold that the write ended; null: there is none. */
  readonly holder: Order | null
  /** The true clock, epoch ms. */
  readonly now: number
}

/** The request whose pieces are held under this key on their way back; undefined: it is no such key. */
const requestOf = (key: string): string | undefined => /-(s\d+)$/.exec(key)?.[1]

/**
 * A hold of pieces that come back ended: once they are available again, and only those that the order
 * counts on. One that a late worker put up is sold back by the sweeper.
 */
function checkReturn(
  before: StockItem,
  after: StockItem,
  key: string,
  { returns, holder }: Surroundings,
): Findings {
  const back = `${after._id} ${key}`
  const one = holder?.afterSales.find(({ id }) => id === requestOf(key))
  const isCounted =
    one?.restock === 'PLACED' &&
    one.restockHolds.some(
      ({ stockId, mark }) => stockId === after._id && mark === before.holds[key]?.mark,
    )
  if (after.sold > before.sold) {
    return unless([!isCounted, `sold back while it is to be restocked: ${back}`])
  }
  const isFirst = !returns.has(back)
  returns.add(back)
  return unless(
    [isFirst, `restocked twice: ${back}`],
    [isCounted, `restocked, and the order does not know of it: ${back}`],
  )
}

/** What one write may do to a stock document. */
export function checkStock(
  before: StockItem | null,
  after: StockItem,
  around: Surroundings,
): Findings {
  const { sales, holder, now } = around
  const always = unless([isConserved(after), `pieces are not conserved: ${JSON.stringify(after)}`])
  if (before === null) return always
  const key = endedHold(before, after)
  if (key === undefined) return always
  if (requestOf(key)) return [...always, ...checkReturn(before, after, key, around)]
  const sale = saleOf(after, key)
  const soldBefore = sales.has(sale)
  if (after.sold > before.sold) {
    sales.add(sale)
    return [...always, ...unless([!soldBefore, `sold twice: ${sale}`])]
  }
  const isSwept = (before.holds[key]?.until ?? 0) - now < SWEEPING_MS
  return [
    ...always,
    ...unless(
      [!isNeeded(holder, key, soldBefore), `released while needed: ${sale}`],
      [!isSwept || holder !== null, `released though its order may still come: ${sale}`],
    ),
  ]
}

/** The order whose hold this write ended. */
export function endedHolder(before: StockItem | null, after: StockItem): string | null {
  const key = before === null ? undefined : endedHold(before, after)
  return key === undefined ? null : orderIdOf(key)
}
