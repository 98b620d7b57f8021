import * as v from 'valibot'
import { permissions, staffRoles } from '@domain/staff-state'
import { endpoint, staff } from './endpoint'
import { cursor, empty, epochMs, fileId, id, page, pageSize, text } from './fields'

const permissionList = v.pipe(v.array(v.picklist(permissions)), v.maxLength(permissions.length))
/** 22 base62 characters, used once. */
const inviteToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{22}$/))

const grant = v.variant('role', [
  v.strictObject({ role: v.literal('STAFF'), permissions: permissionList }),
  v.strictObject({ role: v.literal('SUPPLIER'), supplierId: id }),
])

const member = v.strictObject({
  /** Public id. */
  id,
  name: v.string(),
  nickname: v.string(),
  avatar: v.nullable(fileId),
  role: v.picklist(staffRoles),
  permissions: permissionList,
  supplier: v.nullable(v.strictObject({ id, name: v.string() })),
  since: epochMs,
})

const supplier = v.strictObject({ id, name: v.string() })

const auditEntry = v.strictObject({
  id,
  at: epochMs,
  who: v.strictObject({ id, name: v.string() }),
  /** The endpoint. */
  action: v.string(),
  /** Ids that the input named, by field. */
  target: v.record(v.string(), v.string()),
  /** 'ok', a refusal's code, or 'started' when the function died. */
  outcome: v.string(),
})

export const sellerStaff = {
  'seller.listStaff': endpoint({
    roles: staff('STAFF'),
    input: empty,
    output: v.strictObject({ members: v.array(member), suppliers: v.array(supplier) }),
    errors: [],
  }),
  'seller.saveSupplier': endpoint({
    roles: staff('STAFF', { audited: true }),
    input: v.strictObject({ supplierId: v.optional(id), name: text(20) }),
    output: v.strictObject({ supplierId: id }),
    errors: [],
  }),
  /**
   * Who has STAFF but is not the owner gives on only what they have themselves, and never STAFF
   * (OWNER_ONLY). A token for one person, once, within a day; a repeat with the same request key is the
   * same token. It is worth what the inviter may still grant when it is used.
   */
  'seller.inviteStaff': endpoint({
    roles: staff('STAFF', { audited: true }),
    input: v.strictObject({ name: text(20), grant }),
    output: v.strictObject({ token: inviteToken, expiresAt: epochMs }),
    errors: ['OWNER_ONLY'],
  }),
  'seller.showInvite': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ token: inviteToken }),
    output: v.strictObject({
      shopName: v.string(),
      name: v.string(),
      role: v.picklist(staffRoles),
      permissions: permissionList,
      supplierName: v.nullable(v.string()),
      expiresAt: epochMs,
    }),
    errors: ['INVITE_INVALID'],
  }),
  'seller.acceptInvite': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ token: inviteToken }),
    output: empty,
    errors: ['INVITE_INVALID', 'STAFF_ALREADY'],
  }),
  'seller.changeStaff': endpoint({
    roles: staff('STAFF', { audited: true }),
    input: v.strictObject({ personId: id, name: text(20), permissions: permissionList }),
    output: empty,
    errors: ['STAFF_NOT_FOUND', 'OWNER_STAYS', 'OWNER_ONLY', 'CHANGED_MEANWHILE'],
  }),
  /** At once: the next call of that person is refused. Somebody without a place stays so. */
  'seller.revokeStaff': endpoint({
    roles: staff('STAFF', { audited: true }),
    input: v.strictObject({ personId: id }),
    output: empty,
    errors: ['STAFF_NOT_FOUND', 'OWNER_STAYS', 'OWNER_ONLY'],
  }),
  /** Newest first. */
  'seller.listAudit': endpoint({
    roles: staff('STAFF'),
    input: v.strictObject({
      personId: v.optional(id),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(auditEntry),
    errors: [],
  }),
}
