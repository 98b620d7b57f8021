import type { Product, Sku } from './catalogue'
import { add, fen, type Fen, multiply, noFen, subtract } from './money'
import { ok, refuse, type Result } from './result'
import type { ShopSettings } from './shop-settings'

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

function offersBySku(products: readonly Product[]): ReadonlyMap<string, Offer> {
  return new Map(
    products.flatMap((product) =>
      product.skus.map((sku) => [sku.skuId, { product, sku }] as const),
    ),
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
  }
}

/** Postage of goods worth `goods` fen: free from the settings' threshold on, and for nothing at all. */
export function postageFor(goods: Fen, rule: ShopSettings['postage']): Fen {
  if (goods === 0) return noFen
  return rule.freeFrom !== null && goods >= rule.freeFrom ? noFen : rule.fee
}

/** A discount of `wished` fen on goods worth `goods`, of which at least one fen stays to be paid. */
export function discountOn(goods: Fen, wished: Fen): Fen {
  return fen(Math.max(0, Math.min(wished, goods - 1)))
}

/** What these lines cost in all, `wished` fen off the goods; the discount does not touch the postage. */
export function amountsOf(
  lines: readonly PricedLine[],
  rule: ShopSettings['postage'],
  wished: Fen = noFen,
): Amounts {
  const goods = add(...lines.map((line) => multiply(line.price, line.quantity)))
  const postage = postageFor(goods, rule)
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
  rule: ShopSettings['postage'],
  discount: Fen = noFen,
): { lines: QuotedLine[]; amounts: Amounts } {
  const offers = offersBySku(products)
  const lines = items.map(({ skuId, quantity }): QuotedLine => {
    const offer = offers.get(skuId)
    if (!offer) {
      return { skuId, quantity, line: null, subtotal: noFen, available: 0, problem: 'GONE' }
    }
    const left = available.get(skuId) ?? 0
    const line = priceLine(offer, quantity)
    const subtotal = multiply(line.price, quantity)
    const problem = problemOf(offer, quantity, left)
    return { skuId, quantity, line, subtotal, available: left, problem }
  })
  const good = lines.flatMap(({ line, problem }) => (line && problem === null ? [line] : []))
  return { lines, amounts: amountsOf(good, rule, discount) }
}

/** Freezes prices for an order, `discount` wished off the goods; one line that is gone or off sale refuses the whole. */
export function priceOrder(
  items: readonly RequestedItem[],
  products: readonly Product[],
  rule: ShopSettings['postage'],
  discount: Fen = noFen,
): Result<{ lines: PricedLine[]; amounts: Amounts }, 'PRODUCT_OFF_SALE'> {
  const offers = offersBySku(products)
  const lines: PricedLine[] = []
  for (const { skuId, quantity } of items) {
    const offer = offers.get(skuId)
    if (offer?.product.state !== 'ON_SALE') return refuse('PRODUCT_OFF_SALE', { skuId })
    lines.push(priceLine(offer, quantity))
  }
  return ok({ lines, amounts: amountsOf(lines, rule, discount) })
}
