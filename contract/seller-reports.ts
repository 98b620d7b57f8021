import * as v from 'valibot'
import { endpoint, staff } from './endpoint'
import { amount, count, cursor, empty, epochMs, fileId, id, page, pageSize } from './fields'

/** One day in China's time. Money is in fen; refunds count on the day they succeed. */
const day = v.strictObject({
  /** 2026-11-22 */
  day: v.string(),
  sales: amount,
  refunds: amount,
  orders: count,
  buyers: count,
  /**
   * Shares that were opened for the first time, first visits of a person through a share, orders that one
   * earned, people whose share was opened for the first time.
   */
  shares: count,
  visits: count,
  sharedOrders: count,
  sharers: count,
  /** People bound to a sharer for the first time. */
  newFriends: count,
  /** Groups that opened, and those that ended, each on its day. */
  groups: count,
  groupsSucceeded: count,
  groupsFailed: count,
})

const topProduct = v.strictObject({
  id,
  title: v.string(),
  picture: v.nullable(fileId),
  pieces: count,
  sales: amount,
})
const topSharer = v.strictObject({
  id,
  nickname: v.string(),
  avatar: v.nullable(fileId),
  orders: count,
  sales: amount,
})

export const alertKinds = [
  'PAYMENT_MISMATCH',
  'PAYMENT_OF_NO_ORDER',
  'REFUNDED_ELSEWHERE',
  'REFUND_MISMATCH',
  'REFUND_ABNORMAL',
  'SHIPPING_REFUSED',
] as const

const alert = v.strictObject({
  id,
  kind: v.picklist(alertKinds),
  orderId: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number()])),
  at: epochMs,
})

export const sellerReports = {
  /** Two round trips however many orders there are; counts are capped at 100. */
  'seller.dashboard': endpoint({
    roles: staff('REPORTS'),
    input: empty,
    output: v.strictObject({
      /** The last 30 days, oldest first, today last; a day without anything is all zero. */
      days: v.array(day),
      /** When a job last counted; null: never. */
      countedAt: v.nullable(epochMs),
      topProducts: v.array(topProduct),
      topSharers: v.array(topSharer),
      lowStock: v.array(
        v.strictObject({ productId: id, skuId: id, title: v.string(), available: count }),
      ),
      waiting: v.strictObject({
        toShip: count,
        /** Of these: paid more than 36 h ago. */
        lateToShip: count,
        afterSales: count,
        /** Groups that end within 3 h and miss people. */
        lateGroups: count,
        alerts: count,
      }),
    }),
    errors: [],
  }),
  /** What went wrong with money or shipping, newest first. */
  'seller.listAlerts': endpoint({
    roles: staff('ORDERS'),
    input: v.strictObject({ cursor: v.optional(cursor), limit: v.optional(pageSize) }),
    output: page(alert),
    errors: [],
  }),
  'seller.dismissAlert': endpoint({
    roles: staff('ORDERS', { audited: true }),
    input: v.strictObject({ alertId: id }),
    output: empty,
    errors: [],
  }),
}
