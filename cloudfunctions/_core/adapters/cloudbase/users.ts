import type { Staff } from '@domain/staff'
import { staffRoles } from '@domain/staff-state'
import { NEVER } from '@domain/stock'
import { noNetwork } from '@domain/touch'
import type { User, UserRole } from '@domain/user'
import type { StaffPlaces, Users } from '../../ports/users'
import type { Database } from './database'

const USERS = 'users'

type NewFields = 'network' | 'messages' | 'staff' | 'staffGrant' | 'tallyDueAt'
type StoredUser = Omit<User, NewFields | 'roles'> &
  Partial<Pick<User, NewFields>> & { readonly roles: readonly (UserRole | 'seller')[] }

/** Before there was a staff, the owner was a person with the role 'seller'. */
const staffOf = ({ roles, nickname, createdAt }: StoredUser): Staff | null =>
  roles.includes('seller')
    ? { role: 'OWNER', permissions: [], supplierId: null, name: nickname, since: createdAt }
    : null

/** Documents written before there was sharing, or a staff, lack these fields. */
const complete = (user: StoredUser): User => ({
  network: noNetwork,
  messages: {},
  staff: staffOf(user),
  staffGrant: 0,
  tallyDueAt: NEVER,
  ...user,
  roles: user.roles.filter((role) => role !== 'seller'),
})

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
    setProfile: (openid, profile, now) => set(openid, { ...profile, tallyDueAt: now }),
    setPhone: (openid, phone, phoneMasked, now) =>
      set(openid, { phone, phoneMasked, tallyDueAt: now }),
    setPrivacy: (openid, privacy) => set(openid, { privacy }),
    setNetwork: (openid, rev, network, tallyDueAt) =>
      database.updateOne(
        USERS,
        // A document written before there was sharing has no network, so no rev of it.
        { _id: openid, 'network.rev': rev === noNetwork.rev ? { $in: [rev, null] } : rev },
        { $set: tallyDueAt === null ? { network } : { network, tallyDueAt } },
      ),
    setAddresses: (openid, rev, addresses) =>
      database.updateOne(USERS, { _id: openid, rev }, { $set: { addresses }, $inc: { rev: 1 } }),
  }
}

/** The places in the staff, in the same collection; served by the indexes `staff` and `public`. */
export function createStaffPlaces(database: Database): StaffPlaces {
  return {
    async members(limit) {
      const query = { 'staff.role': { $in: staffRoles } }
      return (await database.find<StoredUser>(USERS, query, { limit })).map(complete)
    },
    async byPublicId(publicId) {
      const [user] = await database.find<StoredUser>(USERS, { publicId }, { limit: 1 })
      return user ? complete(user) : null
    },
    giveStaff: (before, staff, claimedAt) =>
      database.updateOne(
        USERS,
        // Documents written before there was a staff have neither field.
        { _id: before._id, staff: null, staffGrant: before.staffGrant || { $in: [0, null] } },
        { $set: { staff, staffGrant: claimedAt } },
      ),
    setStaff: (before, staff) =>
      database.updateOne(
        USERS,
        {
          _id: before._id,
          'staff.role': before.staff?.role,
          'staff.name': before.staff?.name,
          'staff.since': before.staff?.since,
          'staff.permissions': before.staff?.permissions,
        },
        { $set: { staff } },
      ),
  }
}
