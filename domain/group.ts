import type { GroupTerms } from './group-campaign'
import type { GroupCompletion, GroupEndReason, GroupState, SeatState } from './group-state'

/** What a group leaves to do outside its own document. */
export type GroupEffectKind = 'CONFIRM' | 'REFUND' | 'CARD' | 'TELL'
/** TELL carries what members are told; one at a time of each kind. */
export type GroupNews = 'JOINED' | 'SUCCEEDED' | 'FAILED'
export type GroupEffect =
  | { readonly kind: Exclude<GroupEffectKind, 'TELL'> }
  | {
      readonly kind: 'TELL'
      readonly news: GroupNews
      /** Openids; null: all whom the news concerns. */
      readonly to: readonly string[] | null
    }

export interface Seat {
  readonly orderId: string
  readonly state: SeatState
  /** Epoch ms: when the payer's order closes by itself; meaningful while HELD. */
  readonly until: number
  /** Epoch ms; the earliest paid live seat leads when the leader has left. */
  readonly paidAt: number | null
  /** As others see the member. */
  readonly publicId: string
  readonly nickname: string
  readonly avatar: string | null
}

/** A card in a chat that can change: WeChat's activity, alive for a day. */
export interface CardActivity {
  readonly id: string
  /** Epoch ms. */
  readonly expiresAt: number
}

/**
 * Every change is a pure decision that returns a new group, committed by one write conditional on
 * `rev`. PAID + HELD <= size, always.
 */
export interface Group {
  readonly _id: string
  readonly productId: string
  readonly campaignId: string
  readonly size: number
  readonly terms: GroupTerms
  /** Openid. */
  readonly leaderId: string
  readonly state: GroupState
  /** By openid. */
  readonly seats: Readonly<Record<string, Seat>>
  /** Live seats: HELD, PAID and CONFIRMED. */
  readonly taken: number
  /** Seats still free while FORMING and listed, else 0: the product page asks for small ones. */
  readonly missing: number
  /** Epoch ms. */
  readonly openedAt: number
  readonly expiresAt: number
  readonly completedBy: GroupCompletion | null
  readonly endedAt: number | null
  readonly endReason: GroupEndReason | null
  /** The cards in chats that still can change, oldest first. */
  readonly cards: readonly CardActivity[]
  readonly outbox: readonly GroupEffect[]
  /** Epoch ms; NEVER when the outbox is empty. */
  readonly outboxDueAt: number
  /** Epoch ms from which a job may count its new facts into the reports; NEVER: all are counted. */
  readonly tallyDueAt: number
  /** Facts that are counted, by their key. */
  readonly tallied: Readonly<Record<string, true>>
  readonly rev: number
}

/** What an order knows of its group, frozen when it was placed. */
export interface OrderGroup {
  readonly id: string
  readonly role: 'LEADER' | 'MEMBER'
  readonly campaignId: string
  readonly size: number
  /** Whether its pieces are held in the campaign's share of the stock as well. */
  readonly sharesStock: boolean
  /** What the leader's payment opens; null for a member. */
  readonly terms: GroupTerms | null
  /** Epoch ms until which a payer without a seat may choose another group; null: seated, or not paid. */
  readonly waitUntil: number | null
  /** As others will see the member. */
  readonly member: Pick<Seat, 'publicId' | 'nickname' | 'avatar'>
}
