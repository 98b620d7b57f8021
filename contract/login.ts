import * as v from 'valibot'
import { messageKinds } from '@domain/message-state'
import { permissions, staffRoles } from '@domain/staff-state'
import { endpoint } from './endpoint'
import { empty, epochMs, fileId, id, text } from './fields'

/** The version of the privacy guide that the client shows. */
export const privacyVersion = '2026-11'

const me = v.strictObject({
  /** Public id; not the openid. */
  id,
  nickname: v.string(),
  avatar: v.nullable(fileId),
  phoneMasked: v.nullable(v.string()),
  privacyVersion: v.nullable(v.string()),
  /** What the person does for the shop; null: nothing. Only to show menus by: every call is checked. */
  staff: v.nullable(
    v.strictObject({
      role: v.picklist(staffRoles),
      permissions: v.array(v.picklist(permissions)),
      name: v.string(),
    }),
  ),
  createdAt: epochMs,
})

const messageKind = v.picklist(messageKinds)

const region = v.strictTuple([text(20), text(20), text(20)])
const addressFields = {
  name: text(20),
  /** Mainland mobile or land line. */
  phone: v.pipe(v.string(), v.trim(), v.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)),
  /** Province, city, district. */
  region,
  detail: text(80),
  isDefault: v.boolean(),
}
export const addressInput = v.strictObject({ id: v.optional(id), ...addressFields })
const address = v.strictObject({ id, ...addressFields })
const addresses = v.strictObject({ addresses: v.array(address) })

export const login = {
  /** Makes the person known on first entry; idempotent. */
  'login.enter': endpoint({ roles: 'openid', input: empty, output: me, errors: [] }),
  'login.updateProfile': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ nickname: text(20), avatar: v.nullable(fileId) }),
    output: me,
    errors: ['CONTENT_REFUSED', 'CONTENT_CHECK_UNAVAILABLE', 'AVATAR_NOT_YOURS'],
  }),
  /** `code` comes from the phone number button: single use, 5 minutes. */
  'login.bindPhone': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ code: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)) }),
    output: me,
    errors: ['PHONE_CODE_INVALID'],
  }),
  'login.acceptPrivacy': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ version: v.literal(privacyVersion) }),
    output: me,
    errors: [],
  }),
  'login.listAddresses': endpoint({
    roles: ['buyer'],
    input: empty,
    output: addresses,
    errors: [],
  }),
  /** Without an id: a new one. The first address is the default one. */
  'login.saveAddress': endpoint({
    roles: ['buyer'],
    input: addressInput,
    output: v.strictObject({ ...addresses.entries, savedId: id }),
    errors: ['ADDRESS_NOT_FOUND', 'ADDRESS_LIMIT'],
  }),
  'login.removeAddress': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ addressId: id }),
    output: addresses,
    errors: ['ADDRESS_NOT_FOUND'],
  }),
  /** Which templates the client may ask the person for. */
  'login.messageTemplates': endpoint({
    roles: ['buyer'],
    input: empty,
    output: v.strictObject({
      templates: v.array(v.strictObject({ kind: messageKind, id: v.string() })),
    }),
    errors: [],
  }),
  /** The person allowed one message of each of these kinds; WeChat keeps no count, so we do. */
  'login.allowMessages': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      kinds: v.pipe(v.array(messageKind), v.minLength(1), v.maxLength(3)),
    }),
    output: empty,
    errors: [],
  }),
}
