import type { GroupCampaign } from './group-campaign'
import type { Fen } from './money'
import type { ProductState } from './product-state'

export interface Category {
  readonly _id: string
  readonly name: string
  /** File id of the picture. */
  readonly icon: string
  readonly sort: number
}

/** One sellable variant: a value for each of the product's options. */
export interface Sku {
  readonly skuId: string
  /** Same order as `Product.options`, e.g. ['White', '500 g']. */
  readonly values: readonly string[]
  readonly price: Fen
  /** The struck-through price; null when there is none. */
  readonly listPrice: Fen | null
  /** File id; null shows the product's first picture. */
  readonly picture: string | null
  /** Grams, for postage by weight; 0: does not count. */
  readonly weight: number
}

export interface ProductOption {
  readonly name: string
  readonly values: readonly string[]
}

/** The orders that a list of products can be asked for. */
export type ProductSort = 'recommended' | 'newest' | 'sales' | 'priceAsc' | 'priceDesc'

export interface Product {
  readonly _id: string
  readonly state: ProductState
  /** Null: a draft without one. */
  readonly categoryId: string | null
  readonly title: string
  readonly subtitle: string
  /** File ids; the first is the cover. */
  readonly pictures: readonly string[]
  /** Paragraphs of the description. */
  readonly details: readonly string[]
  readonly tags: readonly string[]
  readonly options: readonly ProductOption[]
  readonly skus: readonly Sku[]
  /** Lowest SKU price, for sorting. */
  readonly minPrice: Fen
  /** Sold pieces shown on the card; kept up by jobs, so it may lag the stock documents. */
  readonly sold: number
  /** Higher comes first in the recommended order. */
  readonly rank: number
  /** Search terms (searchTerms of title, subtitle, tags). */
  readonly terms: readonly string[]
  /** Epoch ms. */
  readonly createdAt: number
  /** Group buying beside the single purchase; null: none. */
  readonly group: GroupCampaign | null
  /** Whose goods they are; null: the shop's own. */
  readonly supplierId: string | null
  /** Counts the seller's edits; each is conditional on it. */
  readonly rev: number
}

/** Somebody whose goods the shop sells. */
export interface Supplier {
  readonly _id: string
  readonly name: string
}
