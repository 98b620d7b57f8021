import { ok, refuse, type Result } from './result'
import type { MovementReason } from './stock-state'

/** Later than any real time, epoch ms: nothing of this is ever due. */
export const NEVER = 8_640_000_000_000_000

/** Pieces set aside for an order that is not settled yet. */
export interface StockHold {
  readonly n: number
  /** Epoch ms from which the sweeper asks what became of the order. */
  readonly until: number
  /** Attempts of one request that rely on this hold; the last one to give up frees it. */
  readonly shares: number
  /** Of pieces that come back (takeBack): who put it up. */
  readonly mark?: number
}

/** A change of what is supplied, by the seller or by a return. */
export interface StockMovement {
  /** Derived from the request, so a repeat is the same movement. */
  readonly id: string
  /** Pieces more, or (negative) fewer. */
  readonly delta: number
  readonly reason: MovementReason
  readonly note: string
  /** Epoch ms. */
  readonly at: number
  /** Public id and name of who did it. */
  readonly by: { readonly id: string; readonly name: string }
}

/**
 * The pieces of one SKU. Always `available + held + sold = supplied`, each >= 0.
 * Every change is one conditional update of this one document, so a crash can leave a hold, never a leak.
 */
export interface StockItem {
  /** The SKU's id. */
  readonly _id: string
  readonly productId: string
  readonly available: number
  readonly sold: number
  readonly supplied: number
  /** By hold key (see `holdKey` of the order). */
  readonly holds: Readonly<Record<string, StockHold>>
  /** Epoch ms; not later than the earliest `until` of the holds. */
  readonly dueAt: number
  /** The last movement, which the log may not have yet; the next one puts it there first. */
  readonly movement: StockMovement | null
  /** Counts the changes. */
  readonly rev: number
}

function holdOf(stock: StockItem, key: string): StockHold | undefined {
  return Object.hasOwn(stock.holds, key) ? stock.holds[key] : undefined
}

function without(holds: StockItem['holds'], key: string): StockItem['holds'] {
  return Object.fromEntries(Object.entries(holds).filter(([other]) => other !== key))
}

/** Sets `n` pieces aside under `key` until epoch ms `until`. A hold of the same key and size is shared. */
export function reserve(
  stock: StockItem,
  key: string,
  n: number,
  until: number,
): Result<StockItem, 'SHORT'> {
  const hold = holdOf(stock, key)
  if (hold) {
    if (hold.n !== n) return refuse('SHORT')
    const shared = { ...hold, shares: hold.shares + 1 }
    return ok({ ...stock, holds: { ...stock.holds, [key]: shared }, rev: stock.rev + 1 })
  }
  if (stock.available < n) return refuse('SHORT')
  return ok({
    ...stock,
    available: stock.available - n,
    holds: { ...stock.holds, [key]: { n, until, shares: 1 } },
    dueAt: Math.min(stock.dueAt, until),
    rev: stock.rev + 1,
  })
}

/** Takes back one attempt's share in a hold; the last share frees the pieces. */
export function giveUp(stock: StockItem, key: string, n: number): Result<StockItem, 'NO_HOLD'> {
  const hold = holdOf(stock, key)
  if (hold?.n !== n) return refuse('NO_HOLD')
  if (hold.shares === 1) return release(stock, key, n)
  const shared = { ...hold, shares: hold.shares - 1 }
  return ok({ ...stock, holds: { ...stock.holds, [key]: shared }, rev: stock.rev + 1 })
}

/** The held pieces are available again, whoever shared the hold. */
export function release(stock: StockItem, key: string, n: number): Result<StockItem, 'NO_HOLD'> {
  if (holdOf(stock, key)?.n !== n) return refuse('NO_HOLD')
  const { available, rev } = stock
  return ok({
    ...stock,
    available: available + n,
    holds: without(stock.holds, key),
    rev: rev + 1,
  })
}

/** The held pieces are sold. */
export function sell(stock: StockItem, key: string, n: number): Result<StockItem, 'NO_HOLD'> {
  if (holdOf(stock, key)?.n !== n) return refuse('NO_HOLD')
  const { sold, rev } = stock
  return ok({ ...stock, sold: sold + n, holds: without(stock.holds, key), rev: rev + 1 })
}

/**
 * Sold pieces come back: they are set aside under `key` until they are released. A hold of this key and
 * size that came back already is the same pieces, under the mark that it has.
 */
export function takeBack(
  stock: StockItem,
  key: string,
  n: number,
  { until, mark }: { readonly until: number; readonly mark: number },
): Result<StockItem, 'NOT_SOLD'> {
  const hold = holdOf(stock, key)
  if (hold) return hold.n === n && hold.mark !== undefined ? ok(stock) : refuse('NOT_SOLD')
  if (stock.sold < n) return refuse('NOT_SOLD')
  return ok({
    ...stock,
    sold: stock.sold - n,
    holds: { ...stock.holds, [key]: { n, until, shares: 1, mark } },
    dueAt: Math.min(stock.dueAt, until),
    rev: stock.rev + 1,
  })
}

/** The pieces that came back under this mark are available again. */
export function putBack(
  stock: StockItem,
  key: string,
  n: number,
  mark: number,
): Result<StockItem, 'NO_HOLD'> {
  return holdOf(stock, key)?.mark === mark ? release(stock, key, n) : refuse('NO_HOLD')
}

/** Pieces held in all. */
export function heldIn(stock: StockItem): number {
  return Object.values(stock.holds).reduce((total, hold) => total + hold.n, 0)
}

/** Whether no piece was lost or invented. */
export function isConserved(stock: StockItem): boolean {
  const parts = [stock.available, heldIn(stock), stock.sold]
  return parts.every((n) => n >= 0) && parts.reduce((a, n) => a + n, 0) === stock.supplied
}

/** When the sweeper must look again, epoch ms: at each hold's time, or when it was put off to. */
export function nextDueAt(stock: StockItem, putOff: ReadonlyMap<string, number>): number {
  return Object.entries(stock.holds).reduce(
    (due, [key, { until }]) => Math.min(due, putOff.get(key) ?? until),
    NEVER,
  )
}
