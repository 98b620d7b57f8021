import { ok, refuse, type Result } from './result'
import { NEVER, type StockItem, type StockMovement } from './stock'

/** The stock of a new SKU: what the first movement brings, or none. */
export function newStock(
  ids: Pick<StockItem, '_id' | 'productId'>,
  first: StockMovement | null,
): StockItem {
  const pieces = first?.delta ?? 0
  return {
    ...ids,
    available: pieces,
    sold: 0,
    supplied: pieces,
    holds: {},
    dueAt: NEVER,
    movement: first,
    rev: 0,
  }
}

/**
 * More pieces supplied, or fewer: only available ones can go, held and sold ones are promised. The
 * movement that is the stock's last already changes nothing. Its predecessor must be in the log.
 */
export function applyMovement(
  stock: StockItem,
  movement: StockMovement,
): Result<StockItem, 'STOCK_TOO_LOW'> {
  if (stock.movement?.id === movement.id) return ok(stock)
  const { available, supplied, rev } = stock
  if (available + movement.delta < 0) return refuse('STOCK_TOO_LOW', { available })
  return ok({
    ...stock,
    available: available + movement.delta,
    supplied: supplied + movement.delta,
    movement,
    rev: rev + 1,
  })
}
