import { ok } from '@domain/result'
import { noNetwork } from '@domain/touch'
import { defaultNickname, type User } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { Users } from '../ports/users'
import { toMe } from './me-view'

interface Deps {
  users: Pick<Users, 'byOpenid' | 'create'>
  ids: Ids
}

const newUser = (openid: string, ids: Ids, now: number): User => ({
  _id: openid,
  publicId: `u${ids.random(15)}`,
  nickname: defaultNickname(ids.fraction()),
  avatar: null,
  roles: ['buyer'],
  staff: null,
  staffGrant: 0,
  phone: null,
  phoneMasked: null,
  addresses: [],
  privacy: null,
  createdAt: now,
  rev: 0,
  network: noNetwork,
  messages: {},
  tallyDueAt: now,
})

/** Reads the person or makes them known. Of two first entries at once one creates, both see the same person. */
export function enter({ users, ids }: Deps): Handler<'login.enter'> {
  return async ({ actor: { openid }, now }) => {
    const known = await users.byOpenid(openid)
    if (known) return ok(toMe(known))
    const created = newUser(openid, ids, now)
    if ((await users.create(created)) === 'inserted') return ok(toMe(created))
    const other = await users.byOpenid(openid)
    if (!other) throw new Error('a user document is taken, yet not there')
    return ok(toMe(other))
  }
}
