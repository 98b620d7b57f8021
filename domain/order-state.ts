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
