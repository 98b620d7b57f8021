import type { Product } from '@domain/catalogue'
import type { ProductState } from '@domain/product-state'
import type { RankChange, Ranked } from '@domain/rank-order'
import type { PagePosition } from './catalogue'

/** A product, and what only its editing needs to know. */
export interface ManagedProduct {
  readonly product: Product
  /** Which request made this revision, and which moved it last, so that their repeats change nothing; '': none. */
  readonly lastEdit: string
  readonly lastMove: string
  /** Its texts were saved while nobody could check them. */
  readonly unchecked: boolean
}

/** What a card in the seller's list needs. */
export type SellerSummary = Pick<
  Product,
  | '_id'
  | 'title'
  | 'pictures'
  | 'state'
  | 'minPrice'
  | 'skus'
  | 'sold'
  | 'group'
  | 'supplierId'
  | 'createdAt'
  | 'rank'
>

export type SellerSort = 'newest' | 'rank' | 'sales'

export interface SellerProductQuery {
  readonly state: ProductState
  /** Only this supplier's; null: everybody's. */
  readonly supplierId: string | null
  /** Search terms that must all be there; empty: no search. */
  readonly terms: readonly string[]
  readonly sort: SellerSort
  readonly after: PagePosition | null
  readonly limit: number
}

export interface SellerCatalogue {
  byId(id: string): Promise<ManagedProduct | null>
  insert(product: ManagedProduct): Promise<'inserted' | 'duplicate'>
  /** False, and nothing written, when the product was edited since `before`. Its rank and sales are nobody's edit. */
  commit(before: ManagedProduct, after: ManagedProduct): Promise<boolean>
  page(query: SellerProductQuery): Promise<readonly SellerSummary[]>
  /** The first of this state in the recommended order. */
  first(state: ProductState): Promise<Ranked | null>
  /** Those that stand before (or behind) this place, the nearest first. */
  before(state: ProductState, place: Ranked, limit: number): Promise<readonly Ranked[]>
  behind(state: ProductState, place: Ranked, limit: number): Promise<readonly Ranked[]>
  /** False, and nothing written, when it does not stand where the change says. `move` names the request that moves it. */
  setRank(change: RankChange, move?: string): Promise<boolean>
}
