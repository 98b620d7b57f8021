/** What a member of staff may do; the owner may do all of it. */
export const permissions = [
  'ORDERS',
  'AFTER_SALE',
  'PRODUCTS',
  'CUSTOMERS',
  'REPORTS',
  'SETTINGS',
  'STAFF',
] as const
export type Permission = (typeof permissions)[number]

/** SUPPLIER: somebody who works for a supplier and sees that supplier's goods only. */
export const staffRoles = ['OWNER', 'STAFF', 'SUPPLIER'] as const
export type StaffRole = (typeof staffRoles)[number]
