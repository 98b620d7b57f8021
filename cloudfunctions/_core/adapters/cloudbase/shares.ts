import { type Share, targetKey } from '@domain/share'
import type { Shares } from '../../ports/shares'
import type { Database } from './database'
import { findPage } from './keyset'

const SHARES = 'shares'

/** The collection shares. `targetKey` is stored beside the target so that an index serves one target's list. */
export function createShares(database: Database): Shares {
  return {
    byCode: (code) => database.findById<Share>(SHARES, code),
    insert: (share) => database.insert(SHARES, { ...share, targetKey: targetKey(share.target) }),
    page: ({ sharerId, target, after, limit }) =>
      findPage<Share>(database, SHARES, {
        query: { sharerId, sent: true, ...(target && { targetKey: targetKey(target) }) },
        sortBy: 'createdAt',
        direction: 'desc',
        after,
        limit,
      }),
    below: (code, limit) =>
      database.find<Share>(
        SHARES,
        { ancestors: code, sent: true },
        { sort: [['createdAt', 'asc']], limit },
      ),
    async countVisit({ _id, visits }, isNew, now) {
      const $inc = isNew ? { visits: 1, people: 1 } : { visits: 1 }
      // Of several first visitors at once each marks it; it is counted once all the same.
      const first = visits === 0 ? { openedAt: now, tallyDueAt: now } : {}
      await database.updateOne(SHARES, { _id }, { $set: { sent: true, ...first }, $inc })
    },
    async setPicture(code, picture) {
      await database.updateOne(SHARES, { _id: code }, { $set: { picture } })
    },
  }
}
