import type { Alerts } from '../../ports/alerts'
import type { Database } from './database'

const ALERTS = 'alerts'

/** Inserts only; the id makes a repeat a duplicate. */
export function createAlerts(database: Database): Alerts {
  return {
    async raise({ kind, orderId, key, detail, at }) {
      await database.insert(ALERTS, {
        _id: `${kind}:${orderId}:${key}`,
        kind,
        orderId,
        detail,
        at,
      } as { readonly _id: string })
    },
  }
}
