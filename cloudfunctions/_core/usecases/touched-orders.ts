import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { AttributedOrders } from '../ports/attributed-orders'
import type { Users } from '../ports/users'
import { decodeCursor, encodeCursor } from './cursor'
import { toTouchedOrder } from './touched-order-view'

interface Deps {
  readonly orders: Pick<AttributedOrders, 'touchedBy'>
  readonly users: Pick<Users, 'nicknames'>
}

const DEFAULT_LIMIT = 10
const LIST = 'touched'

/** Orders of people who had opened a share of mine, newest first, whoever earns them. */
export function touchedOrders({ orders, users }: Deps): Handler<'referral.touchedOrders'> {
  return async ({ actor: { openid }, input: { cursor, limit = DEFAULT_LIMIT } }) => {
    const place = cursor === undefined ? null : decodeCursor(cursor, LIST)
    if (cursor !== undefined && place === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const after = place && { key: place.key, ref: place.id }
    const found = await orders.touchedBy(openid, after, limit + 1)
    const page = found.slice(0, limit)
    const buyers = [...new Set(page.map(({ buyerId }) => buyerId))]
    const nicknames = buyers.length > 0 ? await users.nicknames(buyers) : new Map<string, string>()
    const last = page.at(-1)
    const more = found.length > limit && last
    return ok({
      items: page.map((order) => toTouchedOrder(order, openid, nicknames)),
      // The order's id is its buyer's alone: the cursor has its ref.
      nextCursor: more
        ? encodeCursor({ list: LIST, key: last.createdAt, id: last.attribution.ref })
        : null,
    })
  }
}
