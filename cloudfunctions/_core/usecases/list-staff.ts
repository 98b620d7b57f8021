import { ok } from '@domain/result'
import { permissionsOf, type Staff } from '@domain/staff'
import type { User } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { Suppliers } from '../ports/suppliers'
import type { StaffPlaces } from '../ports/users'

interface Deps {
  readonly staffPlaces: Pick<StaffPlaces, 'members'>
  readonly suppliers: Pick<Suppliers, 'all'>
}

/** A small shop's staff and suppliers are on one page; more than this are not shown. */
const MAX_MEMBERS = 200
const MAX_SUPPLIERS = 200
const rank = { OWNER: 0, STAFF: 1, SUPPLIER: 2 }

type Placed = User & { readonly staff: Staff }
const isPlaced = (user: User): user is Placed => user.staff !== null

const toMember = ({ publicId, nickname, avatar, staff }: Placed, names: Map<string, string>) => ({
  id: publicId,
  name: staff.name,
  nickname,
  avatar,
  role: staff.role,
  permissions: [...permissionsOf(staff)],
  supplier:
    staff.supplierId === null
      ? null
      : { id: staff.supplierId, name: names.get(staff.supplierId) ?? '' },
  since: staff.since,
})

/** The owner first, then who came first. Two queries at once. */
export function listStaff({ staffPlaces, suppliers }: Deps): Handler<'seller.listStaff'> {
  return async ({ actor: { user } }) => {
    const [found, named] = await Promise.all([
      staffPlaces.members(MAX_MEMBERS),
      suppliers.all(MAX_SUPPLIERS),
    ])
    // An owner from before there was a staff is in no index, but is the one who looks.
    const members = found.some(({ _id }) => _id === user._id) ? found : [user, ...found]
    const names = new Map(named.map(({ _id, name }) => [_id, name]))
    return ok({
      members: members
        .filter(isPlaced)
        .sort((a, b) => rank[a.staff.role] - rank[b.staff.role] || a.staff.since - b.staff.since)
        .map((member) => toMember(member, names)),
      suppliers: named.map(({ _id, name }) => ({ id: _id, name })),
    })
  }
}
