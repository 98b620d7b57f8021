import { MAX_QUANTITY, type CartLine } from './cart-lines'
import type { CartQuote, QuotedLine } from './use-cart-quote'

/** A line as the cart page shows it. */
export interface LineView {
  readonly line: CartLine
  /** Fen, now; what it was when put in, as long as the server has not answered. */
  readonly price: number
  /** Fen by which it fell since it was put in; 0 when it did not. */
  readonly cheaperBy: number
  /** The most that can be ordered. */
  readonly limit: number
  readonly short: boolean
  /** Why it cannot be bought at all. */
  readonly gone: string | null
}

export interface CartView {
  readonly buyable: readonly LineView[]
  readonly gone: readonly LineView[]
  readonly chosen: readonly LineView[]
  /** Fen of what is chosen, before postage. */
  readonly total: number
  readonly allChosen: boolean
  /** Fen that are missing for free postage; null when it is reached or never free. */
  readonly untilFreePostage: number | null
}

function goneReason(problem: QuotedLine['problem']): string | null {
  switch (problem) {
    case 'GONE':
      return '商品已不存在'
    case 'OFF_SALE':
      return '已下架'
    case 'SOLD_OUT':
      return '已售罄'
    case 'SHORT':
    case null:
      return null
  }
}

function viewLine(line: CartLine, quoted: QuotedLine | undefined): LineView {
  if (!quoted) {
    return { line, price: line.price, cheaperBy: 0, limit: MAX_QUANTITY, short: false, gone: null }
  }
  const gone = goneReason(quoted.problem)
  return {
    line,
    price: gone === null ? quoted.price : line.price,
    cheaperBy: gone === null ? Math.max(0, line.price - quoted.price) : 0,
    limit: Math.max(1, Math.min(MAX_QUANTITY, quoted.available)),
    short: gone === null && line.quantity > quoted.available,
    gone,
  }
}

/** Joins the device's lines with the server's quote. */
export function cartView(lines: readonly CartLine[], quote: CartQuote | undefined): CartView {
  const views = lines.map((line) => viewLine(line, quote?.bySku.get(line.skuId)))
  const buyable = views.filter(({ gone }) => gone === null)
  const chosen = buyable.filter(({ line }) => line.selected)
  const total = chosen.reduce((sum, { price, line }) => sum + price * line.quantity, 0)
  const freeFrom = quote?.postageFreeFrom ?? null
  return {
    buyable,
    gone: views.filter(({ gone }) => gone !== null),
    chosen,
    total,
    allChosen: buyable.length > 0 && chosen.length === buyable.length,
    untilFreePostage: freeFrom !== null && total > 0 && total < freeFrom ? freeFrom - total : null,
  }
}
