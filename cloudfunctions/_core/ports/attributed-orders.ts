import type { Order } from '@domain/order'
import type { Attribution } from '@domain/touch'

/** As much of an order as people who shared may be told of, or is needed to tell it. */
export type AttributedOrder = Pick<
  Order,
  '_id' | 'buyerId' | 'lines' | 'createdAt' | 'payment' | 'refund'
> & { readonly attribution: Attribution }

/** What an order adds to its earner's share. */
export type EarnedOrder = Pick<AttributedOrder, 'payment' | 'refund' | 'attribution'>

/** The place after which a page starts. */
export interface AttributedPosition {
  readonly key: number
  readonly ref: string
}

/** The orders as the sharers see them. */
export interface AttributedOrders {
  /** Orders earned through these codes, newest first, at most `cap` in all. */
  earnedThrough(codes: readonly string[], cap: number): Promise<EarnedOrder[]>
  /** Orders of buyers who had opened a share of this person, newest first. */
  touchedBy(
    openid: string,
    after: AttributedPosition | null,
    limit: number,
  ): Promise<AttributedOrder[]>
  byRef(ref: string): Promise<AttributedOrder | null>
}
