import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Users } from '../ports/users'
import { toMe } from './me-view'

/** Records when the person agreed to which version; agreeing again keeps the first time. */
export function acceptPrivacy({
  users,
}: {
  users: Pick<Users, 'setPrivacy'>
}): Handler<'login.acceptPrivacy'> {
  return async ({ actor: { openid, user }, input: { version }, now }) => {
    if (user.privacy?.version === version) return ok(toMe(user))
    const privacy = { version, at: now }
    await users.setPrivacy(openid, privacy)
    return ok(toMe({ ...user, privacy }))
  }
}
