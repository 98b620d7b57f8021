import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import type { GroupCampaign } from '@domain/group-campaign'
import { runningCampaign } from '@domain/group-offer'
import type { SellerSummary } from '../ports/seller-catalogue'
import type { StockCounts, StockLedger } from '../ports/stock-ledger'

export type SellerProduct = OutputOf<'seller.getProduct'>['product']
type Card = OutputOf<'seller.listProducts'>['items'][number]
type Counts = ReadonlyMap<string, StockCounts>

export interface ProductViewDeps {
  readonly stockLedger: Pick<StockLedger, 'counts'>
}

/** Its share of the stock is not the form's to change. */
function toCampaign(campaign: GroupCampaign): NonNullable<SellerProduct['campaign']> {
  const { offers, durationMs, limitPerPerson, startsAt, endsAt } = campaign
  const { newcomersOnly, leaderDiscount, listsForming } = campaign
  return {
    offers: offers.map(({ size, prices }) => ({ size, prices: prices.map((one) => ({ ...one })) })),
    ...{ durationMs, limitPerPerson, startsAt, endsAt },
    ...{ newcomersOnly, leaderDiscount, listsForming },
  }
}

const noPieces = { available: 0, sold: 0, supplied: 0 }

function toSkus({ skus }: Product, counts: Counts): SellerProduct['skus'] {
  return skus.map((sku) => {
    const { available, sold, supplied } = counts.get(sku.skuId) ?? noPieces
    return { ...sku, values: [...sku.values], available, held: supplied - available - sold, sold }
  })
}

/** The product as its form shows it. */
function toSellerProduct(product: Product, counts: Counts): SellerProduct {
  const { _id, rev, state, title, subtitle, categoryId, supplierId, group } = product
  return {
    ...{ id: _id, rev, state, title, subtitle, categoryId, supplierId },
    pictures: [...product.pictures],
    details: [...product.details],
    tags: [...product.tags],
    options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
    skus: toSkus(product, counts),
    campaign: group && toCampaign(group),
  }
}

/** The answer of whatever shows or changes a product. One round trip. */
export async function showManaged(
  { stockLedger }: ProductViewDeps,
  product: Product,
): Promise<{ product: SellerProduct }> {
  const counts = await stockLedger.counts(product.skus.map(({ skuId }) => skuId))
  return { product: toSellerProduct(product, counts) }
}

/** What a card shows beside the product's own document. */
export interface CardContext {
  readonly counts: Counts
  /** Names by supplier id. */
  readonly suppliers: ReadonlyMap<string, string>
  /** Pieces left from which a SKU counts as low. */
  readonly lowStock: number
  readonly now: number
}

export function toSellerCard(
  product: SellerSummary,
  { counts, suppliers, lowStock, now }: CardContext,
): Card {
  const { _id, title, pictures, state, minPrice, skus, sold, group, supplierId } = product
  const left = skus.map(({ skuId }) => counts.get(skuId)?.available ?? 0)
  return {
    ...{ id: _id, title, state, price: minPrice, sold },
    picture: pictures[0] ?? null,
    available: left.reduce((sum, n) => sum + n, 0),
    lowStock: left.some((n) => n <= lowStock),
    inGroup: runningCampaign({ group }, now) !== null,
    supplierName: supplierId === null ? null : (suppliers.get(supplierId) ?? null),
  }
}
