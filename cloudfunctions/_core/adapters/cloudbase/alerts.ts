import { createHash } from 'node:crypto'
import type { AlertDesk, Alerts, OpenAlert } from '../../ports/alerts'
import type { Database } from './database'
import { findPage } from './keyset'

const ALERTS = 'alerts'
const REF_LENGTH = 32

/** Ids are long and tell what they are about; outside a hash stands for them. */
const refOf = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, REF_LENGTH)

/** Inserts only; the id makes a repeat a duplicate, also of an alert that was dismissed. */
export function createAlerts(database: Database): Alerts {
  return {
    async raise({ kind, orderId, key, detail, at }) {
      const _id = `${kind}:${orderId}:${key}`
      const alert = { _id, ref: refOf(_id), open: true, kind, orderId, detail, at }
      await database.insert(ALERTS, alert)
    },
  }
}

/** Served by the indexes `open` and `ref`. */
export function createAlertDesk(database: Database): AlertDesk {
  return {
    open: (after, limit) =>
      findPage<OpenAlert>(database, ALERTS, {
        query: { open: true },
        sortBy: 'at',
        tieBy: 'ref',
        direction: 'desc',
        after,
        limit,
      }),
    async dismiss(ref, now) {
      const [found] = await database.find<{ readonly _id: string }>(
        ALERTS,
        { ref },
        { limit: 1, fields: ['_id'] },
      )
      if (!found) return
      const query = { _id: found._id, open: true }
      await database.updateOne(ALERTS, query, { $set: { open: false, dismissedAt: now } })
    },
  }
}
