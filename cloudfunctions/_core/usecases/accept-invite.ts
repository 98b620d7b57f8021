import { ok, refuse, type Result } from '@domain/result'
import { placeOf } from '@domain/staff-grants'
import type { Invite } from '@domain/staff-invite'
import type { User } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { Audit } from '../ports/audit'
import type { Ids } from '../ports/ids'
import type { Invites } from '../ports/invites'
import type { StaffPlaces } from '../ports/users'
import { findInvite, type InviteDeps, isGood } from './valid-invite'

interface Deps extends InviteDeps {
  readonly invites: Pick<Invites, 'byId' | 'claim'>
  readonly staffPlaces: Pick<StaffPlaces, 'giveStaff'>
  readonly audit: Pick<Audit, 'write'>
  readonly ids: Pick<Ids, 'derived'>
}
type Outcome = Result<null, 'INVITE_INVALID' | 'STAFF_ALREADY'>

/** When this person claimed the invite, epoch ms; null: somebody else has it. */
async function claim({ invites }: Deps, invite: Invite, user: User, now: number) {
  if (invite.claimedBy === user._id) return invite.claimedAt
  // Beyond the last one, whatever the clocks of the instances say.
  const at = Math.max(now, user.staffGrant + 1)
  if (await invites.claim(invite._id, user._id, at)) return at
  const claimed = await invites.byId(invite._id)
  return claimed?.claimedBy === user._id ? claimed.claimedAt : null
}

/** What a person who has a place got it from. */
const verdict = (user: User, claimedAt: number): Outcome => {
  if (user.staff === null) return refuse('INVITE_INVALID')
  return user.staffGrant === claimedAt ? ok(null) : refuse('STAFF_ALREADY')
}

async function join(deps: Deps, invite: Invite, user: User, now: number): Promise<Outcome> {
  if (user.staff !== null)
    return invite.claimedBy === user._id ? verdict(user, invite.claimedAt) : refuse('STAFF_ALREADY')
  if (!(await isGood(deps, invite, user._id, now))) return refuse('INVITE_INVALID')
  const claimedAt = await claim(deps, invite, user, now)
  // A claim that led to a place already leads to none again: the place was taken away since.
  if (claimedAt === null || claimedAt <= user.staffGrant) return refuse('INVITE_INVALID')
  const staff = placeOf(invite.grant, invite.name, now)
  if (await deps.staffPlaces.giveStaff(user, staff, claimedAt)) return ok(null)
  const fresh = await deps.users.byOpenid(user._id)
  return fresh ? verdict(fresh, claimedAt) : refuse('INVITE_INVALID')
}

/**
 * Takes the place that an invite offers: claims the invite, then writes the place into the person's
 * own document. Dying between the two leaves a claimed invite; accepting again goes on from there.
 */
export function acceptInvite(deps: Deps): Handler<'seller.acceptInvite'> {
  return async ({ actor: { openid, user }, input: { token }, now }) => {
    const invite = await findInvite(deps, token)
    if (!invite) return refuse('INVITE_INVALID')
    const outcome = await join(deps, invite, user, now)
    if (!outcome.ok) return outcome
    // No colleague yet when the call began, so dispatch did not log it.
    await deps.audit.write({
      _id: deps.ids.derived(24, 'audit', 'joined', invite._id, openid),
      at: now,
      who: { id: user.publicId, name: invite.name },
      action: 'seller.acceptInvite',
      target: {},
      outcome: 'ok',
    })
    return ok({})
  }
}
