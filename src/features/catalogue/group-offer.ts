import type { ProductData } from './use-product'

/** What one size of group pays for each SKU, fen. */
export type Offer = NonNullable<ProductData['group']>['offers'][number]

const lowestOf = ({ prices }: Offer) => Math.min(...prices.map(({ price }) => price))

/** The offer that costs least, and what it costs, fen; null without any. */
export function lowestOffer(offers: readonly Offer[]): { size: number; price: number } | null {
  const tags = offers.map((offer) => ({ size: offer.size, price: lowestOf(offer) }))
  return tags.reduce<(typeof tags)[number] | null>(
    (best, next) => (best && best.price <= next.price ? best : next),
    null,
  )
}

/** The product as a group of this offer buys it: what it sells, at its prices; the single price is the former one. */
export function atOffer(product: ProductData, { prices }: Offer): ProductData {
  const skus = product.skus.flatMap((sku) => {
    const offered = prices.find(({ skuId }) => skuId === sku.id)
    if (!offered) return []
    const listPrice = sku.price > offered.price ? sku.price : null
    return [{ ...sku, price: offered.price, listPrice }]
  })
  return { ...product, skus }
}
