import type { AfterSale } from './after-sale'
import type { AfterSaleState } from './after-sale-state'
import { isBinding } from './line-pieces'
import { add, allocate, fen, type Fen, multiply, noFen, subtract } from './money'
import type { Order } from './order'

type Money = Pick<Order, 'lines' | 'amounts' | 'afterSales' | 'shipments'>

/** What goes back, fen: for goods, and the postage on top. */
export interface GoingBack {
  readonly goods: Fen
  readonly postage: Fen
}

/** Pieces of one line that are asked for together. */
export interface Asked {
  readonly skuId: string
  readonly pieces: AfterSale['pieces']
  readonly quantity: number
}

/**
 * What was paid for each line, fen, in the order of the lines: the discount is spread in proportion to
 * their prices, by largest remainder.
 */
export function sharesOf({ lines, amounts }: Pick<Order, 'lines' | 'amounts'>): readonly Fen[] {
  const goods = lines.map(({ price, quantity }) => multiply(price, quantity))
  if (amounts.discount === 0 || add(...goods) === 0) return goods
  const off = allocate(amounts.discount, goods)
  return goods.map((price, index) => subtract(price, off[index] ?? noFen))
}

const goodsOf = ({ amount, postage }: Pick<AfterSale, 'amount' | 'postage'>): Fen =>
  subtract(amount, postage)

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
const atMost = (a: number, b: number): Fen => fen(Math.max(0, Math.min(a, b)))

/** So many pieces' part of a line's share, fen, rounded down. */
const part = (share: Fen, pieces: number, of: number): Fen =>
  // Exact: the product may leave the safe integers.
  fen(Number((BigInt(share) * BigInt(pieces)) / BigInt(of)))

/**
 * The most for goods: in proportion, rounded down; the last pieces of a line take what the others left.
 * A request keeps its pieces' part for itself even when it is granted less, so nobody else gets that.
 */
function goodsBack(order: Money, { skuId, quantity }: Asked, except: string | null): Fen {
  const index = order.lines.findIndex((line) => line.skuId === skuId)
  const line = order.lines[index]
  const share = sharesOf(order)[index]
  if (!line || share === undefined) return noFen
  const others = order.afterSales.filter(
    (one) => one.skuId === skuId && one.id !== except && isBinding(one),
  )
  const taken = sum(
    others.map((one) => Math.max(part(share, one.quantity, line.quantity), goodsOf(one))),
  )
  const isLast = sum(others.map((one) => one.quantity)) + quantity >= line.quantity
  return atMost(isLast ? share : part(share, quantity, line.quantity), share - taken)
}

/** Their money goes back whatever happens. */
const certain: ReadonlySet<AfterSaleState> = new Set(['REFUNDING', 'REFUNDED'])

/** Whether these pieces are the last of an order of which nothing ever left and all else goes back. */
function endsOrder(order: Money, asked: Asked, except: string | null): boolean {
  if (order.shipments.length > 0 || asked.pieces === 'SHIPPED') return false
  return order.lines.every(({ skuId, quantity }) => {
    const back = order.afterSales.filter(
      (one) => one.skuId === skuId && one.id !== except && certain.has(one.state),
    )
    const gone = sum(back.map((one) => one.quantity))
    return gone + (skuId === asked.skuId ? asked.quantity : 0) >= quantity
  })
}

/**
 * The most that goes back for these pieces, beside the other requests of the order (`except`: without
 * the one of this id, which is about them). All refunds together never exceed what was paid.
 */
export function most(order: Money, asked: Asked, except: string | null = null): GoingBack {
  const postage = endsOrder(order, asked, except) ? order.amounts.postage : noFen
  return { goods: goodsBack(order, asked, except), postage }
}

/** An amount as goods first, postage for the rest; null: it exceeds the most. */
export function splitAmount(amount: Fen, { goods, postage }: GoingBack): GoingBack | null {
  if (amount > goods + postage) return null
  const forGoods = atMost(amount, goods)
  return { goods: forGoods, postage: subtract(amount, forGoods) }
}

/** The pieces' part of what was paid for their line, fen, rounded down. */
function partOf(order: Pick<Order, 'lines' | 'amounts'>, { skuId, quantity }: Asked): Fen {
  const index = order.lines.findIndex((line) => line.skuId === skuId)
  return part(sharesOf(order)[index] ?? noFen, quantity, order.lines[index]?.quantity ?? quantity)
}

/** Whether the buyer keeps the request's pieces and got a part of their price back, so that they stay sold. */
export function isCompensation(order: Pick<Order, 'lines' | 'amounts'>, one: AfterSale): boolean {
  const isKept = one.kind === 'REFUND_ONLY' && one.pieces === 'SHIPPED'
  return isKept && goodsOf(one) < partOf(order, one)
}

/**
 * What a request is granted as it was asked for. Who asked for the most gets the postage too when
 * their pieces turn out to be the last.
 */
export function grantAsAsked(order: Money, one: AfterSale): GoingBack {
  const limit = most(order, one, one.id)
  const asked = goodsOf(one)
  const isMost = asked >= Math.min(partOf(order, one), limit.goods)
  const postage = one.postage === 0 && isMost ? limit.postage : atMost(one.postage, limit.postage)
  return { goods: atMost(asked, limit.goods), postage }
}

/** Refunds that WeChat Pay carried out, will carry out, or is asked to, fen. */
export function refundsOf({ afterSales }: Pick<Order, 'afterSales'>): Fen {
  return add(...afterSales.flatMap(({ refund }) => (refund ? [refund.amount] : [])))
}
