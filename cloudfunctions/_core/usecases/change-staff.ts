import { ok, refuse } from '@domain/result'
import type { Staff } from '@domain/staff'
import { permissions } from '@domain/staff-state'
import { inOrder, mayGive, mayManage } from '@domain/staff-grants'
import type { Handler } from '../dispatch/handler'
import type { StaffPlaces } from '../ports/users'

interface Deps {
  readonly staffPlaces: Pick<StaffPlaces, 'byPublicId' | 'setStaff'>
}

const isSame = (a: Staff, b: Staff) =>
  a.name === b.name && a.permissions.join() === b.permissions.join()

/** Renames a colleague and replaces what they may do; of a supplier's operator only the name. */
export function changeStaff({ staffPlaces }: Deps): Handler<'seller.changeStaff'> {
  return async ({ actor, input: { personId, name, permissions: chosen } }) => {
    const person = await staffPlaces.byPublicId(personId)
    if (!person?.staff) return refuse('STAFF_NOT_FOUND')
    const before = person.staff
    const verdict = mayManage(actor.staff, before)
    if (verdict !== 'YES') return refuse(verdict)
    const after = {
      ...before,
      name,
      permissions: before.role === 'STAFF' ? inOrder(permissions, chosen) : [],
    }
    const added = after.permissions.filter((each) => !before.permissions.includes(each))
    if (added.length > 0 && !mayGive(actor.staff, added)) return refuse('OWNER_ONLY')
    if (isSame(before, after) || (await staffPlaces.setStaff(person, after))) return ok({})
    return refuse('CHANGED_MEANWHILE')
  }
}
