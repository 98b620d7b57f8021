import type { Group } from '@domain/group'
import { completeRule } from '@domain/postage'
import { NEVER } from '@domain/stock'
import type { Groups } from '../../ports/groups'
import { type Database, DatabaseTime } from './database'
import { difference } from './difference'

const GROUPS = 'groups'

type NewFields = 'tallyDueAt' | 'tallied'
export type StoredGroup = Omit<Group, NewFields> & Partial<Pick<Group, NewFields>>

/**
 * Groups that were opened before there were reports lack the tally's fields; before there was postage by
 * region and weight they froze a rule without them.
 */
export const completeGroup = (group: StoredGroup): Group => ({
  tallyDueAt: NEVER,
  tallied: {},
  ...group,
  terms: { ...group.terms, postage: completeRule(group.terms.postage) },
})

type Lists = Pick<Groups, 'expired' | 'outboxDue' | 'forming'>

/** Served by the indexes `end`, `outbox` and `product`. */
function createLists(database: Database): Lists {
  return {
    async expired(now, limit) {
      const found = await database.find<StoredGroup>(
        GROUPS,
        {
          state: 'FORMING',
          endsAt: { $lte: new DatabaseTime() },
          expiresAt: { $lte: now },
        },
        { sort: [['endsAt', 'asc']], limit },
      )
      return found.map(completeGroup)
    },
    async outboxDue(now, limit) {
      const found = await database.find<StoredGroup>(
        GROUPS,
        { outboxDueAt: { $lte: now } },
        { sort: [['outboxDueAt', 'asc']], limit },
      )
      return found.map(completeGroup)
    },
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
    async byId(id) {
      const group = await database.findById<StoredGroup>(GROUPS, id)
      return group && completeGroup(group)
    },
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
