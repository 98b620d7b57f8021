import type { User } from '@domain/user'
import type { Users } from '../../ports/users'
import type { Database } from './database'

const USERS = 'users'

/** Every access is by `_id`. */
export function createUsers(database: Database): Users {
  const set = async (openid: string, fields: Readonly<Record<string, unknown>>) => {
    await database.updateOne(USERS, { _id: openid }, { $set: fields })
  }
  return {
    byOpenid: (openid) => database.findById<User>(USERS, openid),
    create: (user) => database.insert(USERS, user),
    setProfile: (openid, profile) => set(openid, profile),
    setPhone: (openid, phone, phoneMasked) => set(openid, { phone, phoneMasked }),
    setPrivacy: (openid, privacy) => set(openid, { privacy }),
    setAddresses: (openid, rev, addresses) =>
      database.updateOne(USERS, { _id: openid, rev }, { $set: { addresses }, $inc: { rev: 1 } }),
  }
}
