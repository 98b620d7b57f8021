import type { Category, Product, ProductSort } from '@domain/catalogue'

/** What a card in a list needs. */
export type ProductSummary = Pick<
  Product,
  '_id' | 'title' | 'pictures' | 'minPrice' | 'skus' | 'sold' | 'tags' | 'rank' | 'createdAt'
>

/** The place in a list after which a page starts: the last item's sort value and id. */
export interface PagePosition {
  readonly key: number
  readonly id: string
}

export interface ProductQuery {
  readonly categoryId?: string
  /** Search terms that must all be there; empty: no search. */
  readonly terms: readonly string[]
  readonly sort: ProductSort
  readonly after: PagePosition | null
  readonly limit: number
}

export interface Catalogue {
  /** In display order, at most 30 s old. */
  categories(): Promise<readonly Category[]>
  /** Also one that is off sale. */
  product(id: string): Promise<Product | null>
  /** The products that hold these SKUs; SKUs that do not exist are simply missing. */
  productsBySkus(skuIds: readonly string[]): Promise<readonly Product[]>
  /** By product id, also those off sale; products that do not exist are missing. */
  summaries(ids: readonly string[]): Promise<ReadonlyMap<string, ProductSummary>>
  /** Products on sale, in the order of `sort`. */
  page(query: ProductQuery): Promise<readonly ProductSummary[]>
  /** Pieces that can be sold now, by SKU id. */
  availability(productId: string): Promise<ReadonlyMap<string, number>>
}
