import { type Permission, permissions, type StaffRole } from './staff-state'

/** A person's place in the shop, part of the users document: taken away, it is gone with the next call. */
export interface Staff {
  readonly role: StaffRole
  /** Of STAFF; empty for the others. */
  readonly permissions: readonly Permission[]
  /** Of SUPPLIER; null for the others. */
  readonly supplierId: string | null
  /** As colleagues call the person. */
  readonly name: string
  /** Epoch ms. */
  readonly since: number
}

/** What an endpoint of the seller asks of its caller. */
export interface StaffAccess {
  /** Null: any member of staff. */
  readonly permission: Permission | null
  /** Whether a supplier's operator may call; the use case keeps to that supplier's goods. */
  readonly suppliers: boolean
  /** Whether each call is written to the audit log. */
  readonly audited: boolean
}

/** Whether this member of staff may call. */
export function mayCall(staff: Staff | null, access: StaffAccess): boolean {
  if (staff === null) return false
  switch (staff.role) {
    case 'OWNER':
      return true
    case 'SUPPLIER':
      return access.suppliers && staff.supplierId !== null
    case 'STAFF':
      return access.permission === null || staff.permissions.includes(access.permission)
  }
}

/** What this member of staff may do; nothing of it says anything of a supplier's operator. */
export const permissionsOf = (staff: Staff): readonly Permission[] =>
  staff.role === 'OWNER' ? permissions : staff.permissions
