/** The states of DESIGN's order table, in the order they are lived through. */
export const orderStates = [
  'CREATED',
  'PAID',
  'GROUPING',
  'TO_SHIP',
  'SHIPPED',
  'RECEIVED',
  'SETTLED',
  'CLOSED',
] as const
export type OrderState = (typeof orderStates)[number]

export const refundStates = [
  'REQUESTED',
  'APPROVED',
  'REJECTED',
  'SUBMITTED',
  'SUCCESS',
  'ABNORMAL',
] as const
export type RefundState = (typeof refundStates)[number]

/** SELLER: unpaid, by the seller. REFUNDED: every piece was refunded. */
export const closeReasons = [
  'CANCELLED',
  'EXPIRED',
  'ABANDONED',
  'SELLER',
  'GROUP_FAILED',
  'LEFT_GROUP',
  'REFUNDED',
] as const

export const timelineKinds = [
  'CREATED',
  'REPRICED',
  'PAID',
  'TO_SHIP',
  'PARCEL',
  'WAYBILL_CORRECTED',
  'SHIPPED',
  'RECEIVED',
  'SETTLED',
  'CLOSED',
  'AFTER_SALE',
  'REFUNDED',
] as const
