export type AlertKind =
  | 'PAYMENT_MISMATCH'
  | 'PAYMENT_OF_NO_ORDER'
  | 'REFUNDED_ELSEWHERE'
  | 'REFUND_MISMATCH'
  | 'REFUND_ABNORMAL'

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
