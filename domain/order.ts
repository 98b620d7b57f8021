import type { Actor } from './actor'
import type { AfterSale } from './after-sale'
import type { AfterSaleStage } from './after-sale-state'
import type { OrderGroup } from './group'
import type { closeReasons, OrderState, RefundState, timelineKinds } from './order-state'
import type { Fen } from './money'
import type { Amounts, PricedLine } from './pricing'
import type { Shipment, ShippingUpload } from './shipment'
import { NEVER } from './stock'
import type { Attribution } from './touch'

/** An unpaid order closes by itself after this long; WeChat Pay is told the same instant. */
export const UNPAID_MS = 15 * 60_000
/** Held pieces outlive the order's expiry by this, so that the close comes before the sweeper. */
export const HOLD_GRACE_MS = 10 * 60_000
/** Unpaid orders that one person may have at a time. */
export const MAX_UNPAID = 5

/** What is left to do for an order outside its own document, in the order it is done. */
export type EffectKind =
  | 'RELEASE'
  | 'REVIVE'
  | 'SELL'
  | 'REFUND'
  | 'SEAT'
  | 'UNSEAT'
  // The seller closes or reprices an unpaid order: WeChat Pay must close the old number first.
  | 'CLOSE'
  | 'REPRICE'
  // WeChat is told of parcels.
  | 'UPLOAD'
  // Refunds of after-sales that are under way, and pieces that go back to the stock.
  | 'AFTER_SALE'
  // Subscription messages; by the job only.
  | 'TELL_SHIPPED'
  | 'TELL_REFUNDED'
export interface Effect {
  readonly kind: EffectKind
  /** Waits until this, epoch ms; missing: can be done at once. */
  readonly dueAt?: number
  /** Who asked for it: of a CLOSE. */
  readonly by?: Actor
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

export type CloseReason = (typeof closeReasons)[number]
export type TimelineKind = (typeof timelineKinds)[number]

/** One line of what happened; `by` is missing where the state alone tells it. */
export interface TimelineEntry {
  readonly kind: TimelineKind
  /** Epoch ms. */
  readonly at: number
  readonly by?: Actor
}

/** A price that the seller granted and WeChat Pay does not know yet. */
export interface Reprice {
  readonly amounts: Amounts
  readonly at: number
  readonly by: Actor
}

/** The tabs of the order list. */
export type OrderBucket = 'TO_PAY' | 'TO_SHIP' | 'TO_RECEIVE' | 'DONE'

export interface Order {
  /** Derived from buyer and request key. */
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
  readonly timeline: readonly TimelineEntry[]
  readonly outbox: readonly Effect[]
  /** Epoch ms from which a job may work the outbox; NEVER when it is empty. */
  readonly outboxDueAt: number
  /** Who earns it, and why; null: nobody, nor did the buyer ever open a share. */
  readonly attribution: Attribution | null
  /** Null: a single purchase. */
  readonly group: OrderGroup | null
  /** WeChat Pay's out_trade_no as it stands: the id, or `<id>-<n>` once the seller changed the price. */
  readonly tradeNo: string
  /** Waits for WeChat Pay to close the old number; null: none. */
  readonly reprice: Reprice | null
  readonly shipments: readonly Shipment[]
  /** Null: nothing was shipped yet. */
  readonly upload: ShippingUpload | null
  readonly afterSales: readonly AfterSale[]
  /** Whose turn it is in the open after-sales; stored so that an index serves the lists. */
  readonly afterSaleStage: AfterSaleStage
  /** Epoch ms of the last change of an after-sale; 0: none. */
  readonly afterSaleAt: number
  /** Epoch ms of the next step that happens by itself (receipt, settling, after-sales); NEVER: none. */
  readonly stepDueAt: number
  /** For colleagues only. */
  readonly sellerRemark: string
  /** Whose goods are in it; the shop's own count as none. */
  readonly supplierIds: readonly string[]
  /** What the seller may find it by: terms of the goods, blind indexes of name and phone tail. */
  readonly searchKeys: readonly string[]
  /** Epoch ms from which a job may count its new facts into the reports; NEVER: all are counted. */
  readonly tallyDueAt: number
  /** Facts that are counted, by their key. */
  readonly tallied: Readonly<Record<string, true>>
  /** Counts the changes; every change is conditional on it. */
  readonly rev: number
}

/** What documents written before there was shipping lack; `tradeNo` is then the id. */
export const noService = {
  reprice: null,
  shipments: [],
  upload: null,
  afterSales: [],
  afterSaleStage: 'NONE',
  afterSaleAt: 0,
  stepDueAt: NEVER,
  sellerRemark: '',
  supplierIds: [],
  searchKeys: [],
  tallyDueAt: NEVER,
  tallied: {},
} as const satisfies Partial<Order>

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
  readonly supplierIds: readonly string[]
  readonly searchKeys: readonly string[]
}

/** A new unpaid order at epoch ms `now`. */
export function createOrder({ id, ...draft }: OrderDraft, now: number): Order {
  return {
    _id: id,
    ...noService,
    ...draft,
    tradeNo: id,
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
