import type { KnownShipping } from '@domain/shipping-upload'
import type { Parcel } from '@domain/shipment'

export interface ShippingReport {
  /** WeChat Pay's number of the payment. */
  readonly transactionId: string
  /** Openid of who paid. */
  readonly payer: string
  /** Told in several uploads, or several parcels. */
  readonly split: boolean
  /** Everything has left with these. */
  readonly complete: boolean
  readonly parcels: readonly (Parcel & {
    /** What is in it; cut where WeChat's limit is. */
    readonly contents: string
  })[]
  /** The receiver's phone, masked; empty: not known. */
  readonly receiver: string
  /** Epoch ms. */
  readonly at: number
}

/** What WeChat knows of a payment's goods. */
export interface WechatShipping extends KnownShipping {
  /** The buyer, or WeChat after its time, says that they arrived. */
  readonly confirmed: boolean
}

/** A number: WeChat's errcode, and no later attempt helps. */
export type UploadOutcome = 'told' | 'unavailable' | { readonly refused: number }

/** WeChat's order and shipping management: money is settled when it knows that the goods have left. */
export interface ShippingInfo {
  /** Of a payment that WeChat does not know: nothing. Null: it cannot answer now. */
  find(transactionId: string): Promise<WechatShipping | null>
  /** Idempotent: the same again is told. */
  upload(report: ShippingReport): Promise<UploadOutcome>
}
