import { ok, refuse } from '@domain/result'
import { isOwnAvatar } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { ContentCheck } from '../ports/content-check'
import type { Users } from '../ports/users'
import { toMe } from './me-view'

interface Deps {
  users: Pick<Users, 'setProfile'>
  contentCheck: ContentCheck
}

/** Changes nickname and avatar. A new nickname is published only after WeChat's check said pass. */
export function updateProfile({ users, contentCheck }: Deps): Handler<'login.updateProfile'> {
  return async ({ actor: { openid, user }, input: { nickname, avatar } }) => {
    if (avatar !== null && avatar !== user.avatar && !isOwnAvatar(avatar, user.publicId))
      return refuse('AVATAR_NOT_YOURS')
    if (nickname !== user.nickname) {
      const verdict = await contentCheck.profile(openid, nickname)
      if (verdict === 'refused') return refuse('CONTENT_REFUSED')
      if (verdict === 'unavailable') return refuse('CONTENT_CHECK_UNAVAILABLE')
    }
    await users.setProfile(openid, { nickname, avatar })
    return ok(toMe({ ...user, nickname, avatar }))
  }
}
