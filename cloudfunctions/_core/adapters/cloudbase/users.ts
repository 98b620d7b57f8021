import { noNetwork } from '@domain/touch'
import type { User } from '@domain/user'
import type { Users } from '../../ports/users'
import type { Database } from './database'

const USERS = 'users'

type NewFields = 'network' | 'messages'
type StoredUser = Omit<User, NewFields> & Partial<Pick<User, NewFields>>

/** Documents written before there was sharing lack these fields. */
const complete = (user: StoredUser): User => ({ network: noNetwork, messages: {}, ...user })

type Allowances = Pick<Users, 'allowMessages' | 'spendMessage' | 'giveBackMessage'>

/** The counts of messages that a person still allows. */
function createAllowances(database: Database): Allowances {
  return {
    async allowMessages(openid, kinds) {
      const more = Object.fromEntries(kinds.map((kind) => [`messages.${kind}`, 1]))
      await database.updateOne(USERS, { _id: openid }, { $inc: more })
    },
    spendMessage: (openid, kind) =>
      database.updateOne(
        USERS,
        { _id: openid, [`messages.${kind}`]: { $gt: 0 } },
        { $inc: { [`messages.${kind}`]: -1 } },
      ),
    async giveBackMessage(openid, kind) {
      await database.updateOne(USERS, { _id: openid }, { $inc: { [`messages.${kind}`]: 1 } })
    },
  }
}

/** Every access is by `_id`. */
export function createUsers(database: Database): Users {
  const set = async (openid: string, fields: Readonly<Record<string, unknown>>) => {
    await database.updateOne(USERS, { _id: openid }, { $set: fields })
  }
  return {
    ...createAllowances(database),
    async byOpenid(openid) {
      const user = await database.findById<StoredUser>(USERS, openid)
      return user && complete(user)
    },
    async nicknames(openids) {
      const named = await database.find<Pick<User, '_id' | 'nickname'>>(
        USERS,
        { _id: { $in: openids } },
        { limit: openids.length, fields: ['nickname'] },
      )
      return new Map(named.map(({ _id, nickname }) => [_id, nickname]))
    },
    create: (user) => database.insert(USERS, user),
    setProfile: (openid, profile) => set(openid, profile),
    setPhone: (openid, phone, phoneMasked) => set(openid, { phone, phoneMasked }),
    setPrivacy: (openid, privacy) => set(openid, { privacy }),
    setNetwork: (openid, rev, network) =>
      database.updateOne(
        USERS,
        // A document written before there was sharing has no network, so no rev of it.
        { _id: openid, 'network.rev': rev === noNetwork.rev ? { $in: [rev, null] } : rev },
        { $set: { network } },
      ),
    setAddresses: (openid, rev, addresses) =>
      database.updateOne(USERS, { _id: openid, rev }, { $set: { addresses }, $inc: { rev: 1 } }),
  }
}
