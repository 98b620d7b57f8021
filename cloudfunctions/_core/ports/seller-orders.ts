import type { Order } from '@domain/order'
import type { PagePosition } from './catalogue'

/** The seller's lists of orders; ALL: every state. */
export type SellerList =
  'ALL' | 'TO_PAY' | 'GROUPING' | 'TO_SHIP' | 'SHIPPED' | 'RECEIVED' | 'CLOSED'

/** Of whose orders: all of them (null), or those with goods of this supplier. */
export type Scope = string | null

interface Asked {
  readonly scope: Scope
  /** The last order of the page before; null at the start. */
  readonly after: PagePosition | null
  readonly limit: number
}

export interface ListQuery extends Asked {
  readonly list: SellerList
}

export interface PeriodQuery extends Omit<ListQuery, 'scope'> {
  /** Created from then on, and before then, epoch ms. */
  readonly from: number
  readonly until: number
}

export interface SearchQuery extends Pick<Asked, 'after' | 'limit'> {
  /** Orders with one of these keys. */
  readonly anyOf: readonly string[]
  /** And orders with all of these; empty: none. */
  readonly allOf: readonly string[]
}

/** Reads for the seller's console. Every answer may hold tombstones, which nobody is shown. */
export interface SellerOrders {
  /** By creation, newest first; TO_SHIP by payment, oldest first. */
  page(query: ListQuery): Promise<Order[]>
  /** By creation, oldest first; of the whole shop. */
  period(query: PeriodQuery): Promise<Order[]>
  /** By creation, newest first. */
  search(query: SearchQuery): Promise<Order[]>
  /** How many are in a list, at most `cap`. */
  count(scope: Scope, list: SellerList, cap: number): Promise<number>
  /** How many have an after-sale that waits for the seller, at most `cap`. */
  countAfterSales(cap: number): Promise<number>
}
