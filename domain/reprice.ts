import type { Actor } from './actor'
import { add, type Fen, subtract } from './money'
import { type Order, owes, type TimelineEntry } from './order'
import { notOwing, owing } from './order-outbox'
import { changed } from './order-transitions'
import type { Amounts } from './pricing'
import { ok, refuse, type Result } from './result'

/** WeChat Pay takes at most 32 characters for a number; an order's id has 28. */
const MAX_REPRICES = 99

/** WeChat Pay's number of an order at its nth price. */
const numberOf = (orderId: string, n: number): string => (n === 0 ? orderId : `${orderId}-${n}`)

/** How often the price was changed. */
const repricesOf = ({ tradeNo }: Pick<Order, 'tradeNo'>): number =>
  Number(tradeNo.split('-')[1] ?? 0)

const isSame = (a: Amounts, b: Amounts): boolean =>
  a.discount === b.discount && a.postage === b.postage

/** What the seller grants, fen: off the goods in all, and the postage. */
export interface NewPrice {
  readonly discount: Fen
  readonly postage: Fen
}

/** Without a wish: it is dropped, or granted. */
const withoutWish = (order: Order): Order => notOwing({ ...order, reprice: null }, ['REPRICE'])

/**
 * The seller wishes another price for an unpaid order; it is shown when WeChat Pay has closed the old
 * number. Null: it has this price, or the wish is known. AMOUNT_TOO_HIGH names the `max` discount: a
 * payment is one fen at least.
 */
export function askReprice(
  order: Order,
  { discount, postage }: NewPrice,
  by: Actor,
  now: number,
): Result<Order | null, 'NOT_REPRICEABLE' | 'AMOUNT_TOO_HIGH'> {
  const isOpen = order.state === 'CREATED' && !owes(order, 'CLOSE') && now < order.expiresAt
  if (!isOpen || repricesOf(order) >= MAX_REPRICES) return refuse('NOT_REPRICEABLE')
  const { goods } = order.amounts
  const max = Math.min(goods, goods + postage - 1)
  if (discount > max) return refuse('AMOUNT_TOO_HIGH', { max })
  const payable = subtract(add(goods, postage), discount)
  const amounts: Amounts = { goods, postage, discount, payable }
  if (order.reprice && isSame(order.reprice.amounts, amounts)) return ok(null)
  if (isSame(order.amounts, amounts)) {
    return ok(order.reprice ? changed(withoutWish(order), {}) : null)
  }
  const wished = changed(order, { reprice: { amounts, at: now, by } })
  return ok(owing(wished, { kind: 'REPRICE' }, now))
}

/**
 * The wish comes true at epoch ms `now`: WeChat Pay has closed the number `closedNo`. Null: there is no
 * wish (any more), or the order goes by another number by now.
 */
export function applyReprice(order: Order, closedNo: string, now: number): Order | null {
  const { reprice, state, tradeNo } = order
  if (state !== 'CREATED' || reprice === null || tradeNo !== closedNo) return null
  const entry: TimelineEntry = { kind: 'REPRICED', at: now, by: reprice.by }
  return changed(withoutWish(order), {
    amounts: reprice.amounts,
    tradeNo: numberOf(order._id, repricesOf(order) + 1),
    timeline: [...order.timeline, entry],
  })
}

/** The order, same revision, without what the seller wished for it while it was unpaid. */
export function withoutWishes(order: Order): Order {
  return notOwing(withoutWish(order), ['CLOSE'])
}
