import type { Invite } from '@domain/staff-invite'
import type { Invites } from '../../ports/invites'
import type { Database } from './database'

const INVITES = 'invites'

/** The collection invites; every access is by `_id`, which is the token's hash. */
export function createInvites(database: Database): Invites {
  return {
    byId: (id) => database.findById<Invite>(INVITES, id),
    create: (invite) => database.insert(INVITES, invite),
    claim: (id, openid, at) =>
      database.updateOne(
        INVITES,
        { _id: id, claimedAt: 0 },
        { $set: { claimedBy: openid, claimedAt: at } },
      ),
  }
}
