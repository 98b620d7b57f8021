import type { Order, OrderBucket } from '@domain/order'
import type { Holder } from '@domain/order-close'
import type { PagePosition } from './catalogue'

export interface OrderPageQuery {
  readonly buyerId: string
  /** Null: all. */
  readonly bucket: OrderBucket | null
  /** The last order of the page before, by creation time; null at the start. */
  readonly after: PagePosition | null
  readonly limit: number
}

export interface Orders {
  byId(id: string): Promise<Order | null>
  /** As much of these orders as tells what becomes of their holds; those that do not exist are missing. */
  holdersByIds(ids: readonly string[]): Promise<Holder[]>
  /** 'duplicate', and nothing written, when the id or the buyer's slot is taken. */
  insert(order: Order): Promise<'inserted' | 'duplicate'>
  /** Writes `after` over `before`; false, and nothing written, when another change came first. */
  commit(before: Order, after: Order): Promise<boolean>
  /**
   * Those of these orders that are paid and wait for this group are ready to ship from epoch ms `now`,
   * and owe the sale of their pieces; answers how many. A repeat finds none.
   */
  confirmMembers(groupId: string, orderIds: readonly string[], now: number): Promise<number>
  /** Which of these slots are taken. */
  takenSlots(slotKeys: readonly string[]): Promise<string[]>
  /** The id of the order in this slot; null when it is free. */
  idInSlot(slotKey: string): Promise<string | null>
  /** Whether this person ever paid an order, also one that was refunded since. */
  hasPaid(buyerId: string): Promise<boolean>
  /** Pieces in this person's orders for the campaign's groups, those of closed orders left out. */
  boughtInCampaign(buyerId: string, campaignId: string): Promise<number>
  /** Newest first. */
  page(query: OrderPageQuery): Promise<Order[]>
  /** How many, at most `cap`. */
  count(buyerId: string, bucket: OrderBucket, cap: number): Promise<number>
  /**
   * Unpaid orders that expired at or before epoch ms `now` and, by the database's own clock, were
   * inserted at least UNPAID_MS ago: the caller's clock and the creator's may both be wrong. By
   * expiry, those after `after` only (null: from the start).
   */
  expired(now: number, after: PagePosition | null, limit: number): Promise<Order[]>
  /** Orders whose outbox may be worked at epoch ms `now`, the longest waiting first. */
  outboxDue(now: number, limit: number): Promise<Order[]>
  /** Orders of which something happens by itself at or before epoch ms `now`, the longest waiting first. */
  stepDue(now: number, limit: number): Promise<Order[]>
}
