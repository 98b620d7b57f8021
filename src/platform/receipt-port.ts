/**
 * What the device says of WeChat's confirmation of receipt, a hint only: ask the server after every
 * outcome. 'unavailable': this WeChat has no such component.
 */
export type ReceiptOutcome = 'confirmed' | 'cancelled' | 'unavailable'

/** Opens WeChat's own component in which the buyer confirms receipt of an order that WeChat knows. */
export type ConfirmReceipt = (order: { readonly transactionId: string }) => Promise<ReceiptOutcome>

export const BUSINESS_TYPE = 'weappOrderConfirm'

/** What the component reports: {status: 'success' | 'fail' | 'cancel', …}. */
export function outcomeOf(extraData: unknown): ReceiptOutcome {
  const { status } = (extraData ?? {}) as { status?: unknown }
  return status === 'success' ? 'confirmed' : 'cancelled'
}
