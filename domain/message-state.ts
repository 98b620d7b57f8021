/** What a person may be told by a subscription message; one accept allows one of its kind. */
export const messageKinds = [
  'GROUP_JOINED',
  'GROUP_SUCCEEDED',
  'GROUP_FAILED',
  'ORDER_SHIPPED',
  'REFUNDED',
] as const
export type MessageKind = (typeof messageKinds)[number]
