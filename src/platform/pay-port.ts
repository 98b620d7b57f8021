import type { OutputOf } from '@contract/index'

export type PayParams = OutputOf<'order.prepay'>
/** What the cashier reported. 'paid' is a claim of the device: ask the server before believing it. */
export type PayOutcome = 'paid' | 'cancelled' | 'failed'
export type RequestPayment = (params: PayParams) => Promise<PayOutcome>
