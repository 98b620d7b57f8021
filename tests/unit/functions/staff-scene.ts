import type { InputOf, OutputOf } from '@contract/index'
import type { Staff } from '@domain/staff'
import type { Permission } from '@domain/staff-state'
import { employ, owner } from '../../rig/staff'
import { createScene, type Scene } from './order-scene'

/** People who enter, are employed, and deal with the staff. */
export interface StaffScene extends Scene {
  /** Somebody who has entered; their openid. */
  readonly newPerson: () => Promise<string>
  /** Somebody with a place in the staff, the owner's unless told; their openid. */
  readonly hired: (staff?: Staff) => Promise<string>
  readonly me: (openid: string) => Promise<OutputOf<'login.enter'>>
  readonly invite: (
    by: string,
    grant: InputOf<'seller.inviteStaff'>['grant'],
    requestKey?: string,
  ) => Promise<OutputOf<'seller.inviteStaff'>>
  /** Each answers 'ok' or the code of the refusal. */
  readonly accept: (openid: string, token: string) => Promise<string>
  readonly revoke: (by: string, openid: string) => Promise<string>
  readonly change: (by: string, openid: string, name: string, may: Permission[]) => Promise<string>
}

export const grantOf = (...permissions: Permission[]) => ({ role: 'STAFF' as const, permissions })

export async function createStaffScene(): Promise<StaffScene> {
  const scene = await createScene()
  let people = 0
  const newPerson = async () => {
    const openid = `o-person-${(people += 1)}`
    await scene.ok(openid, 'login.enter', {})
    return openid
  }
  const me = (openid: string) => scene.ok(openid, 'login.enter', {})
  return {
    ...scene,
    newPerson,
    me,
    async hired(staff = owner) {
      const openid = await newPerson()
      await employ(scene.store, openid, staff)
      return openid
    },
    invite: (by, grant, key) => scene.ok(by, 'seller.inviteStaff', { name: '小王', grant }, key),
    accept: (openid, token) => scene.outcome(openid, 'seller.acceptInvite', { token }),
    async revoke(by, openid) {
      return scene.outcome(by, 'seller.revokeStaff', { personId: (await me(openid)).id })
    },
    async change(by, openid, name, permissions) {
      const personId = (await me(openid)).id
      return scene.outcome(by, 'seller.changeStaff', { personId, name, permissions })
    },
  }
}
