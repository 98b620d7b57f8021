import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Audit, AuditEntry } from '../ports/audit'
import { decodeCursor, encodeCursor } from './cursor'

const DEFAULT_LIMIT = 20

const toEntry = ({ _id, at, who, action, target, outcome }: AuditEntry) => ({
  id: _id,
  at,
  who: { ...who },
  action,
  target: { ...target },
  outcome,
})

/** What the staff did, newest first; of one person or of all. */
export function listAudit({ audit }: { audit: Pick<Audit, 'page'> }): Handler<'seller.listAudit'> {
  return async ({ input: { personId = null, cursor, limit = DEFAULT_LIMIT } }) => {
    const list = `audit ${personId ?? ''}`
    const after = cursor === undefined ? null : decodeCursor(cursor, list)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const found = await audit.page({ personId, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const more = found.length > limit && last
    return ok({
      items: items.map(toEntry),
      nextCursor: more ? encodeCursor({ list, key: last.at, id: last._id }) : null,
    })
  }
}
