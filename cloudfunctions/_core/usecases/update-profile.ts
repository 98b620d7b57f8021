import { ok, refuse } from '@domain/result'
import { isOwnFile } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { ContentCheck } from '../ports/content-check'
import type { Users } from '../ports/users'
import { toMe } from './me-view'

interface Deps {
  users: Pick<Users, 'setProfile'>
  contentCheck: ContentCheck
  /** The id of the cloud environment, whose storage avatars lie in. */
  environment: string
}

/** Changes nickname and avatar. A new nickname is published only after WeChat's check said pass. */
export function updateProfile({
  users,
  contentCheck,
  environment,
}: Deps): Handler<'login.updateProfile'> {
  return async ({ actor: { openid, user }, input: { nickname, avatar }, now }) => {
    const isNew = avatar !== null && avatar !== user.avatar
    if (isNew && !isOwnFile(avatar, 'avatars', user.publicId, environment)) {
      return refuse('AVATAR_NOT_YOURS')
    }
    if (nickname !== user.nickname) {
      const verdict = await contentCheck.profile(openid, nickname)
      if (verdict === 'refused') return refuse('CONTENT_REFUSED')
      if (verdict === 'unavailable') return refuse('CONTENT_CHECK_UNAVAILABLE')
    }
    await users.setProfile(openid, { nickname, avatar }, now)
    return ok(toMe({ ...user, nickname, avatar }))
  }
}
