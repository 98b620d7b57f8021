import type { Actor } from './actor'

/** How a parcel travels. */
export interface Parcel {
  /** A code of domain/carriers. */
  readonly carrier: string
  /** Letters and digits. */
  readonly waybill: string
}

/** One parcel of an order and what is in it. */
export interface Shipment extends Parcel {
  /** Unique in the order: p1, p2, … */
  readonly id: string
  readonly lines: readonly { readonly skuId: string; readonly quantity: number }[]
  /** Epoch ms. */
  readonly at: number
  readonly by: Actor
  /** Its waybill was corrected; WeChat allows it once [uploadShippingInfo, re-ship]. */
  readonly corrected: boolean
}

/** WeChat takes at most so many parcels an order [uploadShippingInfo]. */
export const MAX_PARCELS = 15

/** What WeChat was told of the order's shipping. */
export interface ShippingUpload {
  /** Parcels that WeChat knows, in the order of `shipments`. */
  readonly parcels: number
  /** WeChat knows that everything has left. */
  readonly complete: boolean
  /** The one re-ship is used up, or about to be. */
  readonly reshipped: boolean
  /** The receiver's phone, masked: WeChat asks for it with SF. */
  readonly receiver: string
  /** WeChat's last refusal, an errcode; null: none. */
  readonly refused: number | null
}

/** Ship within this from payment, or WeChat warns the buyer [order and shipping management]. */
export const SHIP_WITHIN_MS = 48 * 3_600_000
