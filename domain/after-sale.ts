import type { AfterSaleKind, AfterSaleReason, AfterSaleState, Restock } from './after-sale-state'
import type { Address } from './address'
import type { Fen } from './money'
import type { RefundState } from './order-state'
import type { Actor } from './actor'
import type { Parcel } from './shipment'

/** Refunds of one order that WeChat Pay allows are 50 [API v3, refunds]; each request may become one. */
export const MAX_AFTER_SALES = 40

/** Money that goes back for one request. */
export interface PartRefund {
  /** Ours, the same at every attempt: `R<order id>-<after-sale id>`. */
  readonly no: string
  readonly amount: Fen
  /** Moves along DESIGN's refund table, from APPROVED. */
  readonly state: RefundState
  /** Epoch ms from which WeChat Pay is asked (again); NEVER once it is certain. */
  readonly dueAt: number
}

/** A hold of pieces that come back, in one stock document. */
export interface RestockHold {
  /** The stock document's id. */
  readonly stockId: string
  /** The revision of the order that whoever placed it worked on. */
  readonly mark: number
}

/**
 * One request about pieces of one line, part of the order's document, so that a refund and a shipment
 * exclude each other by one conditional write (docs/adr/0010).
 */
export interface AfterSale {
  /** Unique in the order: s1, s2, … */
  readonly id: string
  /** Derived from the buyer's request key: a repeat finds the requests that it made. */
  readonly request: string
  readonly kind: AfterSaleKind
  readonly skuId: string
  readonly quantity: number
  /** Whether its pieces had left when it was asked for; a request never mixes. */
  readonly pieces: 'UNSHIPPED' | 'SHIPPED'
  readonly reason: AfterSaleReason
  readonly note: string
  /** File ids. */
  readonly pictures: readonly string[]
  /** Asked for, later granted; 0 for an exchange. */
  readonly amount: Fen
  /** How much of `amount` is postage: it goes back with the last piece of what never left. */
  readonly postage: Fen
  readonly state: AfterSaleState
  readonly refund: PartRefund | null
  /** The seller's words, when rejected. */
  readonly answer: string
  /** Where the pieces are to be sent, frozen with the approval; null: nowhere. */
  readonly returnTo: Address | null
  readonly returnParcel: Parcel | null
  readonly reshipParcel: Parcel | null
  readonly restock: Restock
  /** The holds that PLACED means, so that no other is released for them. */
  readonly restockHolds: readonly RestockHold[]
  readonly createdAt: number
  /** Epoch ms of the next step that happens by itself; NEVER: none. */
  readonly dueAt: number
  readonly timeline: readonly {
    readonly state: AfterSaleState
    readonly at: number
    readonly by: Actor
  }[]
}
