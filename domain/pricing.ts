import type { Product, Sku } from './catalogue'
import { add, fen, type Fen, multiply, noFen, subtract } from './money'
import { type Delivery, postageFor, tariffOf } from './postage'
import { ok, refuse, type Result } from './result'

export interface RequestedItem {
  readonly skuId: string
  /** Whole, at least 1. */
  readonly quantity: number
}

export type LineProblem = 'GONE' | 'OFF_SALE' | 'SOLD_OUT' | 'SHORT'

/** All in fen. */
export interface Amounts {
  readonly goods: Fen
  readonly postage: Fen
  readonly discount: Fen
  /** goods + postage - discount. */
  readonly payable: Fen
}

/** A line as the order freezes it. */
export interface PricedLine {
  readonly productId: string
  readonly skuId: string
  readonly title: string
  readonly values: readonly string[]
  /** File id. */
  readonly picture: string
  /** Of one piece. */
  readonly price: Fen
  readonly quantity: number
  /** Whose goods they are; null: the shop's own. */
  readonly supplierId: string | null
}

/** A line of a quote; `line` is null when the SKU does not exist (any more). */
export interface QuotedLine extends RequestedItem {
  readonly line: PricedLine | null
  readonly subtotal: Fen
  readonly available: number
  readonly problem: LineProblem | null
}

interface Offer {
  readonly product: Product
  readonly sku: Sku
}

/** Nobody outside the shop knows of a draft. */
function offersBySku(products: readonly Product[]): ReadonlyMap<string, Offer> {
  return new Map(
    products
      .filter(({ state }) => state !== 'DRAFT')
      .flatMap((product) => product.skus.map((sku) => [sku.skuId, { product, sku }] as const)),
  )
}

function priceLine({ product, sku }: Offer, quantity: number): PricedLine {
  return {
    productId: product._id,
    skuId: sku.skuId,
    title: product.title,
    values: sku.values,
    picture: sku.picture ?? product.pictures[0] ?? '',
    price: sku.price,
    quantity,
    supplierId: product.supplierId,
  }
}

/** A discount of `wished` fen on goods worth `goods`, of which at least one fen stays to be paid. */
export function discountOn(goods: Fen, wished: Fen): Fen {
  return fen(Math.max(0, Math.min(wished, goods - 1)))
}

/** A line, and what all its pieces weigh. */
interface WeighedLine {
  readonly line: PricedLine
  readonly grams: number
}

const weigh = (offer: Offer, line: PricedLine): WeighedLine => ({
  line,
  grams: offer.sku.weight * line.quantity,
})

/** What these lines cost in all, `wished` fen off the goods; the discount does not touch the postage. */
function amountsOf(lines: readonly WeighedLine[], delivery: Delivery, wished: Fen): Amounts {
  const goods = add(...lines.map(({ line }) => multiply(line.price, line.quantity)))
  const grams = lines.reduce((sum, line) => sum + line.grams, 0)
  const postage = postageFor({ goods, grams }, delivery)
  const discount = discountOn(goods, wished)
  return { goods, postage, discount, payable: subtract(add(goods, postage), discount) }
}

function problemOf(offer: Offer, quantity: number, available: number): LineProblem | null {
  if (offer.product.state !== 'ON_SALE') return 'OFF_SALE'
  if (available === 0) return 'SOLD_OUT'
  return available < quantity ? 'SHORT' : null
}

/**
 * Prices a cart and marks each line's problem; a line with a problem counts nothing.
 * `available`: pieces left per SKU; an SKU that is not in it has none. `discount`: wished, off the goods.
 */
export function quote(
  items: readonly RequestedItem[],
  products: readonly Product[],
  available: ReadonlyMap<string, number>,
  delivery: Delivery,
  discount: Fen = noFen,
): { lines: QuotedLine[]; amounts: Amounts } {
  const offers = offersBySku(products)
  const good: WeighedLine[] = []
  const lines = items.map(({ skuId, quantity }): QuotedLine => {
    const offer = offers.get(skuId)
    if (!offer) {
      return { skuId, quantity, line: null, subtotal: noFen, available: 0, problem: 'GONE' }
    }
    const left = available.get(skuId) ?? 0
    const line = priceLine(offer, quantity)
    const subtotal = multiply(line.price, quantity)
    const problem = problemOf(offer, quantity, left)
    if (problem === null) good.push(weigh(offer, line))
    return { skuId, quantity, line, subtotal, available: left, problem }
  })
  return { lines, amounts: amountsOf(good, delivery, discount) }
}

/**
 * Freezes prices for an order, `discount` wished off the goods; one line that is gone or off sale
 * refuses the whole, and so does a province that is not delivered to.
 */
export function priceOrder(
  items: readonly RequestedItem[],
  products: readonly Product[],
  delivery: Delivery,
  discount: Fen = noFen,
): Result<{ lines: PricedLine[]; amounts: Amounts }, 'PRODUCT_OFF_SALE' | 'REGION_CLOSED'> {
  const offers = offersBySku(products)
  const weighed: WeighedLine[] = []
  for (const { skuId, quantity } of items) {
    const offer = offers.get(skuId)
    if (offer?.product.state !== 'ON_SALE') return refuse('PRODUCT_OFF_SALE', { skuId })
    weighed.push(weigh(offer, priceLine(offer, quantity)))
  }
  if (tariffOf(delivery).closed) {
    return refuse('REGION_CLOSED', { province: delivery.province ?? '' })
  }
  const lines = weighed.map(({ line }) => line)
  return ok({ lines, amounts: amountsOf(weighed, delivery, discount) })
}
