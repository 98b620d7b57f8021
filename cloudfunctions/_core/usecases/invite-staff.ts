import { ok, refuse } from '@domain/result'
import { permissions } from '@domain/staff-state'
import { type Grant, inOrder, mayGrant } from '@domain/staff-grants'
import { INVITE_MS } from '@domain/staff-invite'
import type { Handler } from '../dispatch/handler'
import type { Invites, InviteTokens } from '../ports/invites'
import type { Suppliers } from '../ports/suppliers'

interface Deps {
  readonly invites: Pick<Invites, 'create' | 'byId'>
  readonly inviteTokens: InviteTokens
  readonly suppliers: Pick<Suppliers, 'byId'>
}

/** A link for one person. A repeat finds the invite that its token already has, with what it grants. */
export function inviteStaff(deps: Deps): Handler<'seller.inviteStaff'> {
  const { invites, inviteTokens, suppliers } = deps
  return async ({ actor, input, requestKey, now }) => {
    const grant: Grant =
      input.grant.role === 'STAFF'
        ? { role: 'STAFF', permissions: inOrder(permissions, input.grant.permissions) }
        : input.grant
    if (!mayGrant(actor.staff, grant)) return refuse('OWNER_ONLY')
    if (grant.role === 'SUPPLIER' && (await suppliers.byId(grant.supplierId)) === null)
      return refuse('BAD_REQUEST', { field: 'grant.supplierId' })
    const token = inviteTokens.issue(actor.openid, requestKey)
    const invite = {
      _id: inviteTokens.idOf(token),
      name: input.name,
      grant,
      inviterId: actor.openid,
      expiresAt: now + INVITE_MS,
      claimedBy: null,
      claimedAt: 0,
    }
    const isNew = (await invites.create(invite)) === 'inserted'
    const { expiresAt } = (isNew ? null : await invites.byId(invite._id)) ?? invite
    return ok({ token, expiresAt })
  }
}
