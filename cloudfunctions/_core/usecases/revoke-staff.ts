import { ok, refuse } from '@domain/result'
import { mayManage } from '@domain/staff-grants'
import type { User } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { StaffPlaces, Users } from '../ports/users'
import { reviseDocument } from './revise-document'

interface Deps {
  readonly users: Pick<Users, 'byOpenid'>
  readonly staffPlaces: Pick<StaffPlaces, 'byPublicId' | 'setStaff'>
}

/** Takes somebody's place away, whatever it has become meanwhile. Their open invites are worth nothing then. */
export function revokeStaff({ users, staffPlaces }: Deps): Handler<'seller.revokeStaff'> {
  return async ({ actor, input: { personId } }) => {
    const known = await staffPlaces.byPublicId(personId)
    if (!known) return refuse('STAFF_NOT_FOUND')
    const places = {
      byId: (openid: string) => users.byOpenid(openid),
      commit: (before: User, after: User) => staffPlaces.setStaff(before, after.staff),
    }
    const { doc } = await reviseDocument(places, known, (user) =>
      user.staff !== null && mayManage(actor.staff, user.staff) === 'YES'
        ? { ...user, staff: null }
        : null,
    )
    const verdict = doc.staff === null ? 'YES' : mayManage(actor.staff, doc.staff)
    return verdict === 'YES' ? ok({}) : refuse(verdict)
  }
}
