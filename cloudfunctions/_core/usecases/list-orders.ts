import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import { decodeCursor, encodeCursor } from './cursor'
import { toOrderCard } from './order-view'

const DEFAULT_LIMIT = 10

/** The buyer's own orders, newest first. */
export function listOrders({ orders }: { orders: Pick<Orders, 'page'> }): Handler<'order.list'> {
  return async ({ actor: { openid }, input: { filter, cursor, limit = DEFAULT_LIMIT } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor, filter)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const bucket = filter === 'ALL' ? null : filter
    // One more than asked for tells whether there is a next page.
    const found = await orders.page({ buyerId: openid, bucket, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const nextCursor =
      found.length > limit && last
        ? encodeCursor({ list: filter, key: last.createdAt, id: last._id })
        : null
    return ok({ items: items.map(toOrderCard), nextCursor })
  }
}
