import type { AttributedOrder, AttributedOrders, EarnedOrder } from '../../ports/attributed-orders'
import type { Database } from './database'
import { findPage } from './keyset'

const ORDERS = 'orders'
const EARNED_FIELDS: readonly (keyof EarnedOrder)[] = ['payment', 'refund', 'attribution']
/** Neither address nor remark: they are nobody's but the buyer's. */
const SHOWN_FIELDS: readonly (keyof AttributedOrder)[] = [
  ...EARNED_FIELDS,
  'buyerId',
  'lines',
  'createdAt',
]

/** Reads of the collection orders, served by the indexes `earner_code`, `candidate` and `ref`. */
export function createAttributedOrders(database: Database): AttributedOrders {
  return {
    async earnedThrough(codes, cap) {
      if (codes.length === 0) return []
      return database.find<EarnedOrder>(
        ORDERS,
        { 'attribution.earner.code': { $in: codes } },
        { sort: [['createdAt', 'desc']], limit: cap, fields: EARNED_FIELDS },
      )
    },
    touchedBy: (openid, after, limit) =>
      findPage<AttributedOrder>(database, ORDERS, {
        query: { 'attribution.candidates': openid },
        sortBy: 'createdAt',
        tieBy: 'attribution.ref',
        direction: 'desc',
        after: after && { key: after.key, id: after.ref },
        limit,
        fields: SHOWN_FIELDS,
      }),
    async byRef(ref) {
      const [order] = await database.find<AttributedOrder>(
        ORDERS,
        { 'attribution.ref': ref },
        { limit: 1, fields: SHOWN_FIELDS },
      )
      return order ?? null
    },
  }
}
