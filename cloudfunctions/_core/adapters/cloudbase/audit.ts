import type { Audit, AuditEntry } from '../../ports/audit'
import type { Database } from './database'
import { findPage } from './keyset'

const AUDIT = 'audit'

/** The collection audit; its lists are served by the indexes `at` and `person`. */
export function createAudit(database: Database): Audit {
  return {
    async write(entry) {
      await database.insert(AUDIT, { ...entry, done: entry.outcome === 'ok' })
    },
    async end(id, outcome) {
      await database.updateOne(
        AUDIT,
        { _id: id, done: false },
        { $set: { outcome, done: outcome === 'ok' } },
      )
    },
    page: ({ personId, after, limit }) =>
      findPage<AuditEntry>(database, AUDIT, {
        // The person's own index, or every entry there is.
        query: personId === null ? {} : { 'who.id': personId },
        sortBy: 'at',
        direction: 'desc',
        after,
        limit,
      }),
  }
}
