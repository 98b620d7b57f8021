import type { Group } from '@domain/group'
import type { Groups } from '../../ports/groups'
import { type Database, DatabaseTime } from './database'
import { difference } from './difference'

const GROUPS = 'groups'

type Lists = Pick<Groups, 'expired' | 'outboxDue' | 'forming'>

/** Served by the indexes `end`, `outbox` and `product`. */
function createLists(database: Database): Lists {
  return {
    expired: (now, limit) =>
      database.find<Group>(
        GROUPS,
        {
          state: 'FORMING',
          endsAt: { $lte: new DatabaseTime() },
          expiresAt: { $lte: now },
        },
        { sort: [['endsAt', 'asc']], limit },
      ),
    outboxDue: (now, limit) =>
      database.find<Group>(
        GROUPS,
        { outboxDueAt: { $lte: now } },
        { sort: [['outboxDueAt', 'asc']], limit },
      ),
    forming: (productId, limit) =>
      database.find<Group>(
        GROUPS,
        { productId, missing: { $gt: 0 } },
        {
          sort: [
            ['missing', 'asc'],
            ['expiresAt', 'asc'],
          ],
          limit,
        },
      ),
  }
}

/** The collection groups; what is not a list is asked by `_id`. */
export function createGroups(database: Database): Groups {
  return {
    ...createLists(database),
    byId: (id) => database.findById<Group>(GROUPS, id),
    // When its time is over by the database's clock: its leader's instance may be wrong (docs/adr/0006).
    insert: (group) =>
      database.insert(GROUPS, { ...group, endsAt: new DatabaseTime(group.terms.durationMs) }),
    commit: (before, after) =>
      database.updateOne(
        GROUPS,
        { _id: before._id, rev: before.rev },
        { $set: difference(before, after) },
      ),
  }
}
