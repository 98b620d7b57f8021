/** What a buyer can ask for. EXCHANGE: the same SKU again. */
export const afterSaleKinds = ['REFUND_ONLY', 'RETURN', 'EXCHANGE'] as const
export type AfterSaleKind = (typeof afterSaleKinds)[number]

/**
 * REQUESTED waits for the seller; AWAITING_RETURN for the buyer's waybill; RETURNING for the parcel to
 * be looked at; AWAITING_RESHIP for the seller's new parcel; RESHIPPED for its arrival; REFUNDING for
 * WeChat Pay. The others are ends.
 */
export const afterSaleStates = [
  'REQUESTED',
  'REJECTED',
  'CANCELLED',
  'AWAITING_RETURN',
  'EXPIRED',
  'RETURNING',
  'AWAITING_RESHIP',
  'RESHIPPED',
  'EXCHANGED',
  'REFUNDING',
  'REFUNDED',
] as const
export type AfterSaleState = (typeof afterSaleStates)[number]

/** A request that still goes on; the order is neither received nor settled by itself meanwhile. */
export function isOpen(state: AfterSaleState): boolean {
  return !ended.has(state)
}
const ended: ReadonlySet<AfterSaleState> = new Set([
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
  'EXCHANGED',
  'REFUNDED',
])

/** Whose turn it is; what the seller's and the buyer's lists are sorted by. NONE: there never was one. */
export const afterSaleStages = ['NONE', 'SELLER', 'BUYER', 'MONEY', 'DONE'] as const
export type AfterSaleStage = (typeof afterSaleStages)[number]

export const afterSaleReasons = [
  'NOT_WANTED',
  'WRONG_CHOICE',
  'NOT_RECEIVED',
  'LATE',
  'DAMAGED',
  'DEFECTIVE',
  'NOT_AS_DESCRIBED',
  'WRONG_GOODS',
  'MISSING_PIECES',
  'OTHER',
] as const
export type AfterSaleReason = (typeof afterSaleReasons)[number]

/** Of the pieces that come back, or never left: OWED, then PLACED as a hold in the stock document, then DONE. */
export type Restock = 'NONE' | 'OWED' | 'PLACED' | 'DONE'
