import type { OutputOf } from '@contract/index'
import type { User } from '@domain/user'

/** What a person may see of their own document. */
export function toMe(user: User): OutputOf<'login.enter'> {
  return {
    id: user.publicId,
    nickname: user.nickname,
    avatar: user.avatar,
    phoneMasked: user.phoneMasked,
    privacyVersion: user.privacy?.version ?? null,
    roles: [...user.roles],
    createdAt: user.createdAt,
  }
}
