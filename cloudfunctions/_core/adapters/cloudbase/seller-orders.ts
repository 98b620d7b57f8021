import type { Order } from '@domain/order'
import type { OrderState } from '@domain/order-state'
import type { Scope, SearchQuery, SellerList, SellerOrders } from '../../ports/seller-orders'
import type { Database, Query } from './database'
import { findPage, type KeysetPage } from './keyset'
import { completeOrders, type StoredOrder } from './stored-order'

const ORDERS = 'orders'

const statesOf: Record<Exclude<SellerList, 'ALL'>, readonly OrderState[]> = {
  TO_PAY: ['CREATED'],
  GROUPING: ['PAID', 'GROUPING'],
  TO_SHIP: ['TO_SHIP'],
  SHIPPED: ['SHIPPED'],
  RECEIVED: ['RECEIVED', 'SETTLED'],
  CLOSED: ['CLOSED'],
}

function stateIn(list: SellerList): Query {
  if (list === 'ALL') return {}
  const states = statesOf[list]
  return { state: states.length === 1 ? states[0] : { $in: states } }
}

const inScope = (scope: Scope): Query => (scope === null ? {} : { supplierIds: scope })

const newestFirst = { sortBy: 'createdAt', direction: 'desc' } as const
/** WeChat counts from the payment. */
const longestPaidFirst = { sortBy: 'payment.paidAt', direction: 'asc' } as const

const isLater = (a: Order, b: Order) =>
  b.createdAt - a.createdAt || (a._id < b._id ? 1 : a._id > b._id ? -1 : 0)

/** The beginning of several lists that are each newest first, every order once. */
function merge(lists: readonly (readonly Order[])[], limit: number): Order[] {
  const byId = new Map(lists.flat().map((order) => [order._id, order]))
  return [...byId.values()].sort(isLater).slice(0, limit)
}

/**
 * Served by the indexes `newest`, `state_newest`, `state_paid` and `search`, for a supplier by
 * `supplier_newest`, `supplier_state_newest` and `supplier_state_paid`; `after_sale` counts.
 */
export function createSellerOrders(database: Database): SellerOrders {
  const page = async (asked: KeysetPage) =>
    completeOrders(await findPage<StoredOrder>(database, ORDERS, asked))
  const find = ({ after, limit }: SearchQuery, query: Query) =>
    page({ query, ...newestFirst, after, limit })
  const count = async (query: Query, cap: number) =>
    (await database.find(ORDERS, query, { limit: cap, fields: ['_id'] })).length
  return {
    page: ({ scope, list, after, limit }) =>
      page({
        query: { ...inScope(scope), ...stateIn(list) },
        ...(list === 'TO_SHIP' ? longestPaidFirst : newestFirst),
        after,
        limit,
      }),
    period: ({ list, from, until, after, limit }) =>
      page({
        query: stateIn(list),
        sortBy: 'createdAt',
        direction: 'asc',
        // No id is smaller than '': the page begins with the first order of that instant.
        after: after ?? { key: from, id: '' },
        upTo: until - 1,
        limit,
      }),
    async search(query) {
      const { anyOf, allOf, limit } = query
      const found = await Promise.all([
        anyOf.length > 0 ? find(query, { searchKeys: { $in: anyOf } }) : [],
        allOf.length > 0 ? find(query, { searchKeys: { $all: allOf } }) : [],
      ])
      return merge(found, limit)
    },
    count: (scope, list, cap) => count({ ...inScope(scope), ...stateIn(list) }, cap),
    countAfterSales: (cap) => count({ afterSaleStage: 'SELLER' }, cap),
  }
}
