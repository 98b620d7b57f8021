import { ok, refuse } from '@domain/result'
import { maskPhone } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { PhoneNumbers } from '../ports/phone'
import type { Sealer } from '../ports/sealer'
import type { Users } from '../ports/users'
import { toMe } from './me-view'

interface Deps {
  users: Pick<Users, 'setPhone'>
  phoneNumbers: PhoneNumbers
  sealer: Sealer
}

/** Stores the number behind a code of the phone number button, sealed. */
export function bindPhone({ users, phoneNumbers, sealer }: Deps): Handler<'login.bindPhone'> {
  return async ({ actor: { openid, user }, input: { code }, now }) => {
    const phone = await phoneNumbers.byCode(code)
    if (phone === null) return refuse('PHONE_CODE_INVALID')
    const phoneMasked = maskPhone(phone)
    await users.setPhone(openid, sealer.seal(phone, openid), phoneMasked, now)
    return ok(toMe({ ...user, phoneMasked }))
  }
}
