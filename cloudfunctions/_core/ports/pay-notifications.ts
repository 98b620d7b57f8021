import type { PaymentReport } from '@domain/payment'
import type { RefundReport } from '@domain/refund'
import type { Result } from '@domain/result'

export type PayNotification =
  | { readonly kind: 'PAYMENT'; readonly report: PaymentReport }
  | { readonly kind: 'REFUND'; readonly report: RefundReport }

/** Why a notification is not believed. */
export type NotificationFault =
  'HEADERS_INCOMPLETE' | 'TIMESTAMP_OFF' | 'UNKNOWN_SERIAL' | 'BAD_SIGNATURE' | 'BAD_CONTENT'

export interface PayNotifications {
  /** Verifies and decrypts. `headers` have lower-case names; `body` is the exact text; `now` is epoch ms. */
  open(
    headers: Readonly<Record<string, string>>,
    body: string,
    now: number,
  ): Result<PayNotification, NotificationFault>
}
