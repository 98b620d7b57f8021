import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Users } from '../ports/users'

/** Counts one more message of each kind; should the person not have allowed it, WeChat refuses to send it. */
export function allowMessages({
  users,
}: {
  users: Pick<Users, 'allowMessages'>
}): Handler<'login.allowMessages'> {
  return async ({ actor: { openid }, input: { kinds } }) => {
    await users.allowMessages(openid, kinds)
    return ok({})
  }
}
