import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { AlertDesk } from '../ports/alerts'
import { decodeCursor, encodeCursor } from './cursor'

const DEFAULT_LIMIT = 10
const LIST = 'alerts'

/** What went wrong and nobody has dismissed. */
export function listAlerts({
  alertDesk,
}: {
  alertDesk: Pick<AlertDesk, 'open'>
}): Handler<'seller.listAlerts'> {
  return async ({ input: { cursor, limit = DEFAULT_LIMIT } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor, LIST)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    // One more than asked for tells whether there is a next page.
    const found = await alertDesk.open(after, limit + 1)
    const alerts = found.slice(0, limit)
    const last = alerts.at(-1)
    const items = alerts.map(({ ref, kind, orderId, detail, at }) => ({
      ...{ id: ref, kind, orderId, at },
      detail: { ...detail },
    }))
    const nextCursor =
      found.length > limit && last ? encodeCursor({ list: LIST, key: last.at, id: last.ref }) : null
    return ok({ items, nextCursor })
  }
}
