import type { PagePosition } from './catalogue'

export type AlertKind =
  | 'PAYMENT_MISMATCH'
  | 'PAYMENT_OF_NO_ORDER'
  | 'REFUNDED_ELSEWHERE'
  | 'REFUND_MISMATCH'
  | 'REFUND_ABNORMAL'
  // WeChat does not take what it was told of a parcel.
  | 'SHIPPING_REFUSED'

/** Something that the seller must look at. */
export interface Alert {
  readonly kind: AlertKind
  readonly orderId: string
  /** Codes and numbers only, never personal data. */
  readonly detail: Readonly<Record<string, string | number>>
  /** Distinguishes alerts of one kind about one order; the same again is not written twice. */
  readonly key: string
  /** Epoch ms. */
  readonly at: number
}

export interface Alerts {
  raise(alert: Alert): Promise<void>
}

/** An alert that nobody has dismissed yet. */
export interface OpenAlert extends Omit<Alert, 'key'> {
  /** Names it outside. */
  readonly ref: string
}

/** The seller's list of alerts. */
export interface AlertDesk {
  /** Newest first, ties by `ref`, those after `after` only (null: from the start). */
  open(after: PagePosition | null, limit: number): Promise<OpenAlert[]>
  /** Does nothing when there is none, or it was dismissed before. */
  dismiss(ref: string, now: number): Promise<void>
}
