/** Refusals that any endpoint may answer; dispatch raises them. */
export const commonErrors = [
  'BAD_REQUEST',
  'UNKNOWN_ENDPOINT',
  'LOGIN_REQUIRED',
  'FORBIDDEN',
  'BUSY',
  'INTERNAL',
] as const

/** Refusals that an endpoint must declare to answer. */
export const declaredErrors = [
  'PRODUCT_NOT_FOUND',
  'PRODUCT_OFF_SALE',
  'STOCK_SHORT',
  'PRICE_CHANGED',
  'TOO_MANY_UNPAID',
  'ADDRESS_NOT_FOUND',
  'ADDRESS_LIMIT',
  'ORDER_NOT_FOUND',
  'ORDER_NOT_PAYABLE',
  'ORDER_NOT_CANCELLABLE',
  'ALREADY_PAID',
  'PAYMENT_UNAVAILABLE',
  'CONTENT_REFUSED',
  'CONTENT_CHECK_UNAVAILABLE',
  'AVATAR_NOT_YOURS',
  'PHONE_CODE_INVALID',
  'GROUP_NOT_FOUND',
  'GROUP_OFFER_GONE',
  'GROUP_ENDED',
  'GROUP_FULL',
  'GROUP_ALREADY_IN',
  'GROUP_LIMIT',
  'GROUP_NOT_FITTING',
  'GROUP_SUCCEEDED',
  'NEWCOMERS_ONLY',
  'UNPAID_GROUP_ORDER',
  'NOT_WAITING',
  'NOT_LEAVABLE',
  'SHARE_NOT_FOUND',
  'POSTER_CODE_UNAVAILABLE',
] as const

export type CommonError = (typeof commonErrors)[number]
export type DeclaredError = (typeof declaredErrors)[number]
export type ErrorCode = CommonError | DeclaredError
