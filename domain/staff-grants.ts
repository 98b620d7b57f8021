import type { Staff } from './staff'
import type { Permission } from './staff-state'

/** A place in the staff that is offered to somebody. */
export type Grant =
  | { readonly role: 'STAFF'; readonly permissions: readonly Permission[] }
  | { readonly role: 'SUPPLIER'; readonly supplierId: string }

/** What a supplier's operator can do of these, for their own goods. */
const OPERATOR: readonly Permission[] = ['ORDERS', 'PRODUCTS']

/**
 * Whether `by` may give this to others. The owner may give everything; a colleague only what they
 * have themselves, and never STAFF: whoever has that got it from the owner.
 */
export function mayGive(by: Staff | null, given: readonly Permission[]): boolean {
  if (by === null) return false
  if (by.role === 'OWNER') return true
  const own = by.role === 'STAFF' && by.permissions.includes('STAFF') ? by.permissions : []
  return given.every((permission) => permission !== 'STAFF' && own.includes(permission))
}

/** Whether `by` may offer this place. One without any permission is for those who may give some. */
export const mayGrant = (by: Staff | null, grant: Grant): boolean =>
  by !== null &&
  (by.role === 'OWNER' || by.permissions.includes('STAFF')) &&
  mayGive(by, grant.role === 'STAFF' ? grant.permissions : OPERATOR)

/**
 * Whether `by` may change or end the place of `other`. The owner stays. Only the owner touches those
 * with STAFF, so no colleague changes themselves or each other's equals.
 */
export function mayManage(by: Staff, other: Staff): 'YES' | 'OWNER_STAYS' | 'OWNER_ONLY' {
  if (other.role === 'OWNER') return 'OWNER_STAYS'
  return by.role === 'OWNER' || !other.permissions.includes('STAFF') ? 'YES' : 'OWNER_ONLY'
}

/** Permissions in their one order, each once. */
export const inOrder = (
  all: readonly Permission[],
  chosen: readonly Permission[],
): readonly Permission[] => all.filter((permission) => chosen.includes(permission))

/** The place as the person gets it. */
export function placeOf(grant: Grant, name: string, since: number): Staff {
  return grant.role === 'STAFF'
    ? { role: 'STAFF', permissions: grant.permissions, supplierId: null, name, since }
    : { role: 'SUPPLIER', permissions: [], supplierId: grant.supplierId, name, since }
}
