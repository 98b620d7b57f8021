import type { OrderGroup } from './group'
import type { OrderState, RefundState } from './order-state'
import type { Fen } from './money'
import type { Amounts, PricedLine } from './pricing'
import { NEVER } from './stock'
import type { Attribution } from './touch'

/** An unpaid order closes by itself after this long; WeChat Pay is told the same instant. */
export const UNPAID_MS = 15 * 60_000
/** Held pieces outlive the order's expiry by this, so that the close comes before the sweeper. */
export const HOLD_GRACE_MS = 10 * 60_000
/** Unpaid orders that one person may have at a time. */
export const MAX_UNPAID = 5

/** What is left to do for an order outside its own document, in the order it is done. */
export type EffectKind = 'RELEASE' | 'REVIVE' | 'SELL' | 'REFUND' | 'SEAT' | 'UNSEAT'
export interface Effect {
  readonly kind: EffectKind
}

export interface Payment {
  /** WeChat Pay's number. */
  readonly transactionId: string
  /** Epoch ms. */
  readonly paidAt: number
  readonly amount: Fen
}

export interface Refund {
  /** Ours, the same at every attempt, so that WeChat Pay refunds once; empty when it is not ours. */
  readonly no: string
  readonly amount: Fen
  readonly state: RefundState
  /** REFUNDED_ELSEWHERE: by the seller in the merchant platform, before we knew of the payment. */
  readonly reason: 'PAID_AFTER_CLOSE' | 'REFUNDED_ELSEWHERE' | 'GROUP_FAILED' | 'LEFT_GROUP'
}

export type CloseReason = 'CANCELLED' | 'EXPIRED' | 'ABANDONED' | 'GROUP_FAILED' | 'LEFT_GROUP'
export type TimelineKind =
  'CREATED' | 'PAID' | 'TO_SHIP' | 'SHIPPED' | 'RECEIVED' | 'SETTLED' | 'CLOSED' | 'REFUNDED'

/** The tabs of the order list. */
export type OrderBucket = 'TO_PAY' | 'TO_SHIP' | 'TO_RECEIVE' | 'DONE'

export interface Order {
  /** Derived from buyer and request key; WeChat Pay's out_trade_no too. */
  readonly _id: string
  /** The buyer's openid; empty for a tombstone. */
  readonly buyerId: string
  readonly state: OrderState
  /** Follows the state; stored so that an index serves the list. */
  readonly bucket: OrderBucket
  readonly lines: readonly PricedLine[]
  readonly amounts: Amounts
  /** Sealed JSON of the address, bound to the buyer. */
  readonly address: string
  readonly remark: string
  /** Epoch ms. */
  readonly createdAt: number
  readonly expiresAt: number
  /** One of the buyer's MAX_UNPAID slots while unpaid, afterwards the order's own id; unique. */
  readonly slotKey: string
  /** Under which its pieces are held in the stock documents. */
  readonly holdKey: string
  readonly payment: Payment | null
  readonly refund: Refund | null
  readonly closeReason: CloseReason | null
  readonly timeline: readonly { readonly kind: TimelineKind; readonly at: number }[]
  readonly outbox: readonly Effect[]
  /** Epoch ms from which a job may work the outbox; NEVER when it is empty. */
  readonly outboxDueAt: number
  /** Who earns it, and why; null: nobody, nor did the buyer ever open a share. */
  readonly attribution: Attribution | null
  /** Null: a single purchase. */
  readonly group: OrderGroup | null
  /** Counts the changes; every change is conditional on it. */
  readonly rev: number
}

export interface OrderDraft {
  readonly id: string
  readonly buyerId: string
  readonly lines: readonly PricedLine[]
  readonly amounts: Amounts
  readonly address: string
  readonly remark: string
  readonly slotKey: string
  readonly attribution: Attribution | null
  readonly group: OrderGroup | null
}

/** A new unpaid order at epoch ms `now`. */
export function createOrder({ id, ...draft }: OrderDraft, now: number): Order {
  return {
    _id: id,
    ...draft,
    state: 'CREATED',
    bucket: 'TO_PAY',
    createdAt: now,
    expiresAt: now + UNPAID_MS,
    holdKey: id,
    payment: null,
    refund: null,
    closeReason: null,
    timeline: [{ kind: 'CREATED', at: now }],
    outbox: [],
    outboxDueAt: NEVER,
    rev: 0,
  }
}

/** Until when the pieces of an order created at epoch ms `now` are held. */
export function holdUntil(now: number): number {
  return now + UNPAID_MS + HOLD_GRACE_MS
}

/** Whether the order has this left to do. */
export function owes(order: Pick<Order, 'outbox'>, kind: EffectKind): boolean {
  return order.outbox.some((effect) => effect.kind === kind)
}
