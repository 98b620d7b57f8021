import { type AfterSale, MAX_AFTER_SALES } from './after-sale'
import { commitAfterSales, findAfterSale, withAfterSale } from './after-sale-change'
import { type Asked, type GoingBack, most, splitAmount } from './after-sale-money'
import type { AfterSaleKind, AfterSaleReason } from './after-sale-state'
import { dueAtOf, type Move, moveAfterSale } from './after-sale-transitions'
import { piecesByLine } from './line-pieces'
import { add, type Fen, noFen } from './money'
import type { Order } from './order'
import { afterSaleUntil } from './receipt'
import { ok, refuse, type Result } from './result'
import { NEVER } from './stock'

/** What a buyer asks for, of one order. */
export interface Wish {
  /** Derived from the request key. */
  readonly request: string
  readonly kind: AfterSaleKind
  readonly pieces: AfterSale['pieces']
  readonly lines: readonly { readonly skuId: string; readonly quantity: number }[]
  readonly reason: AfterSaleReason
  readonly note: string
  readonly pictures: readonly string[]
  /** For one line only; missing: the most. */
  readonly amount?: Fen
}

export type WishRefusal =
  'AFTER_SALE_OVER' | 'AFTER_SALE_LIMIT' | 'PIECES_NOT_REFUNDABLE' | 'AMOUNT_TOO_HIGH'

/** Pieces of a line that a request may still be about. */
export function askable(order: Order, { skuId, pieces }: Pick<Asked, 'skuId' | 'pieces'>): number {
  const line = piecesByLine(order).get(skuId)
  if (!line) return 0
  if (pieces === 'SHIPPED') return line.kept
  return order.state === 'TO_SHIP' ? line.shippable : 0
}

/** What the buyer asks back; nothing for an exchange. */
function wished(order: Order, wish: Wish, asked: Asked): Result<GoingBack, 'AMOUNT_TOO_HIGH'> {
  if (wish.kind === 'EXCHANGE') return ok({ goods: noFen, postage: noFen })
  const limit = most(order, asked)
  if (wish.amount === undefined) return ok(limit)
  const split = splitAmount(wish.amount, limit)
  return split ? ok(split) : refuse('AMOUNT_TOO_HIGH', { most: add(limit.goods, limit.postage) })
}

const unanswered = {
  state: 'REQUESTED',
  refund: null,
  answer: '',
  returnTo: null,
  returnParcel: null,
  reshipParcel: null,
  restock: 'NONE',
  restockHolds: [],
} as const satisfies Partial<AfterSale>

/** The order, same revision, with one more request. */
function ask(
  order: Order,
  wish: Wish,
  line: Wish['lines'][number],
  { by, settings, now }: Move,
): Result<Order, WishRefusal> {
  const { request, kind, pieces, reason, note, pictures } = wish
  const asked = { skuId: line.skuId, pieces, quantity: line.quantity }
  if (line.quantity > askable(order, asked)) return refuse('PIECES_NOT_REFUNDABLE')
  const back = wished(order, wish, asked)
  if (!back.ok) return back
  const { goods, postage } = back.value
  const one: AfterSale = {
    id: `s${order.afterSales.length + 1}`,
    ...{ request, kind, ...asked, reason, note, pictures },
    ...unanswered,
    amount: add(goods, postage),
    postage,
    createdAt: now,
    dueAt: dueAtOf('REQUESTED', settings, now),
    timeline: [{ state: 'REQUESTED', at: now, by }],
  }
  return ok({ ...order, afterSales: [...order.afterSales, one] })
}

/** The requests that this wish made before. */
export function requestsOf({ afterSales }: Order, { request }: Pick<Wish, 'request'>): AfterSale[] {
  return afterSales.filter((one) => one.request === request)
}

/**
 * One request for each line, all or none; null: they are there already. Pieces that have not left can
 * only be refunded. AFTER_SALE_LIMIT names the `limit`, AMOUNT_TOO_HIGH the `most` in fen.
 */
export function requestAfterSale(
  order: Order,
  wish: Wish,
  move: Move,
): Result<Order | null, WishRefusal> {
  const { settings, now, by } = move
  if (requestsOf(order, wish).length > 0) return ok(null)
  if (now >= afterSaleUntil(order, settings)) return refuse('AFTER_SALE_OVER')
  if (wish.pieces === 'UNSHIPPED' && wish.kind !== 'REFUND_ONLY') {
    return refuse('PIECES_NOT_REFUNDABLE')
  }
  if (order.afterSales.length + wish.lines.length > MAX_AFTER_SALES) {
    return refuse('AFTER_SALE_LIMIT', { limit: MAX_AFTER_SALES })
  }
  let after = order
  for (const line of wish.lines) {
    const asked = ask(after, wish, line, move)
    if (!asked.ok) return asked
    after = asked.value
  }
  const timeline = [...order.timeline, { kind: 'AFTER_SALE' as const, at: now, by }]
  return ok(commitAfterSales(order, { ...after, timeline }, settings, now))
}

type Refusal = 'AFTER_SALE_NOT_FOUND' | 'AFTER_SALE_CLOSED'

/** The buyer takes a request back, while nothing was sent or paid; null: it is taken back already. */
export function cancelAfterSale(
  order: Order,
  id: string,
  move: Move,
): Result<Order | null, Refusal> {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  if (found.value.state === 'CANCELLED') return ok(null)
  const moved = moveAfterSale(found.value, 'CANCEL', move)
  if (!moved.ok) return moved
  return ok(commitAfterSales(order, withAfterSale(order, moved.value), move.settings, move.now))
}

/** What a buyer may still ask for of one line. */
export interface LineOffer {
  readonly skuId: string
  readonly unshipped: number
  readonly shipped: number
  /** The most for the goods of k pieces of this line alone, fen, at index k - 1. */
  readonly unshippedAmounts: readonly Fen[]
  readonly shippedAmounts: readonly Fen[]
}

/** Postage that goes back on top when all that is left of the order goes back before anything has left. */
function postageOffer(order: Order): Fen {
  const isWhole = order.state === 'TO_SHIP' && order.shipments.length === 0
  const isGiven = order.afterSales.some(({ postage, refund }) => refund !== null && postage > 0)
  return isWhole && !isGiven ? order.amounts.postage : noFen
}

/** What a buyer may ask for at epoch ms `now`, and until when (NEVER: no end yet). */
export function offerAfterSale(
  order: Order,
  { settings, now }: Pick<Move, 'settings' | 'now'>,
): Result<
  { readonly lines: readonly LineOffer[]; readonly postage: Fen; readonly until: number },
  'AFTER_SALE_OVER'
> {
  const until = afterSaleUntil(order, settings)
  if (now >= until) return refuse('AFTER_SALE_OVER')
  const amounts = (asked: Omit<Asked, 'quantity'>, n: number) =>
    Array.from({ length: n }, (_, k) => most(order, { ...asked, quantity: k + 1 }).goods)
  const lines = order.lines.map(({ skuId }) => {
    const unshipped = askable(order, { skuId, pieces: 'UNSHIPPED' })
    const shipped = askable(order, { skuId, pieces: 'SHIPPED' })
    return {
      ...{ skuId, unshipped, shipped },
      unshippedAmounts: amounts({ skuId, pieces: 'UNSHIPPED' }, unshipped),
      shippedAmounts: amounts({ skuId, pieces: 'SHIPPED' }, shipped),
    }
  })
  return ok({ lines, postage: postageOffer(order), until: Math.min(until, NEVER) })
}
