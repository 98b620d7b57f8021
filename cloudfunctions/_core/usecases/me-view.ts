import type { OutputOf } from '@contract/index'
import { permissionsOf, type Staff } from '@domain/staff'
import type { User } from '@domain/user'

const toStaffView = (staff: Staff) => ({
  role: staff.role,
  permissions: [...permissionsOf(staff)],
  name: staff.name,
})

/** What a person may see of their own document. */
export function toMe(user: User): OutputOf<'login.enter'> {
  return {
    id: user.publicId,
    nickname: user.nickname,
    avatar: user.avatar,
    phoneMasked: user.phoneMasked,
    privacyVersion: user.privacy?.version ?? null,
    staff: user.staff && toStaffView(user.staff),
    createdAt: user.createdAt,
  }
}
