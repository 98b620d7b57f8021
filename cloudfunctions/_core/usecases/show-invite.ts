import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Settings } from '../ports/settings'
import type { Suppliers } from '../ports/suppliers'
import { findInvite, type InviteDeps, isGood } from './valid-invite'

interface Deps extends InviteDeps {
  readonly suppliers: Pick<Suppliers, 'byId'>
  readonly settings: Pick<Settings, 'shop'>
}

/** What the person is invited to, before they accept. */
export function showInvite(deps: Deps): Handler<'seller.showInvite'> {
  return async ({ actor: { openid, user }, input: { token }, now }) => {
    const invite = await findInvite(deps, token)
    if (!invite || !(await isGood(deps, invite, openid, now))) return refuse('INVITE_INVALID')
    // The place that it led to was taken away since: accepting would be refused.
    const isSpent = invite.claimedBy === openid && invite.claimedAt <= user.staffGrant
    if (isSpent && user.staff === null) return refuse('INVITE_INVALID')
    const { grant, name, expiresAt } = invite
    const [{ shopName }, supplier] = await Promise.all([
      deps.settings.shop(),
      grant.role === 'SUPPLIER' ? deps.suppliers.byId(grant.supplierId) : null,
    ])
    return ok({
      shopName,
      name,
      role: grant.role,
      permissions: grant.role === 'STAFF' ? [...grant.permissions] : [],
      supplierName: supplier?.name ?? null,
      expiresAt,
    })
  }
}
