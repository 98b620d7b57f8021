import type { Permission, StaffRole } from '@domain/staff-state'

interface Place {
  readonly role: StaffRole
  readonly permissions: readonly Permission[]
}

/**
 * Whether a colleague sees the way to something; `suppliers`: a supplier's operator too. Only to show
 * menus by: the server checks every call.
 */
export function staffMay(
  staff: Place | null | undefined,
  permission: Permission | null,
  suppliers = false,
): boolean {
  if (!staff) return false
  if (staff.role === 'OWNER') return true
  if (staff.role === 'SUPPLIER') return suppliers
  return permission === null || staff.permissions.includes(permission)
}
