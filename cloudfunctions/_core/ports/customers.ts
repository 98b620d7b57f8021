import type { Customer, CustomerMarks } from '@domain/customer'
import type { PagePosition } from './catalogue'

/** Which customers a list holds. */
export type CustomerFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'segment' | 'tag'; readonly value: string }
  /** All of these terms, at least one. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }

export interface CustomerPageQuery {
  readonly filter: CustomerFilter
  readonly after: PagePosition | null
  readonly limit: number
}

/** As much of a customer as lists and trees show. */
export type CustomerCard = Omit<Customer, 'terms' | 'friends' | 'openid' | 'seq' | 'rev'>

export interface Customers {
  /** By public id. */
  byId(id: string): Promise<Customer | null>
  /** In no order; those that do not exist are missing. */
  cards(ids: readonly string[]): Promise<CustomerCard[]>
  /** As cards, with whom they brought. */
  bringers(ids: readonly string[]): Promise<(CustomerCard & Pick<Customer, 'friends'>)[]>
  /** By joining, newest first. */
  page(query: CustomerPageQuery): Promise<CustomerCard[]>
  /** False: there is no such customer. */
  setTags(id: string, tags: readonly string[]): Promise<boolean>
  setNote(id: string, note: string): Promise<boolean>
  /** Whether anybody has this tag. */
  isTagGiven(tag: string): Promise<boolean>
  /** Customers whose sorting is due at epoch ms `now`, or was by rules older than `rev`. */
  toSort(now: number, rev: number, limit: number): Promise<Customer[]>
  /** False, and nothing written, when the customer changed since. */
  sort(
    customer: Customer,
    marks: Pick<CustomerMarks, 'segments' | 'segmentDueAt' | 'segmentRev'>,
  ): Promise<boolean>
}
