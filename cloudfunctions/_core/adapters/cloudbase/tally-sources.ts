import type { Person } from '@domain/customer'
import { NEVER } from '@domain/stock'
import { noNetwork } from '@domain/touch'
import type { DuePerson, FirstVisit, OpenedShare, TallySources } from '../../ports/tally-sources'
import type { Collection, Database } from './database'
import { completeGroup, type StoredGroup } from './groups'
import { completeOrders, type StoredOrder } from './stored-order'

/** Documents of one batch, of each kind; touches are small. */
const MOST = 50
const MOST_TOUCHES = 200

const PERSON_FIELDS: readonly (keyof DuePerson)[] = [
  'publicId',
  'nickname',
  'avatar',
  'phoneMasked',
  'createdAt',
  'network',
  'tallyDueAt',
]
const SHARE_FIELDS: readonly (keyof OpenedShare)[] = [
  'sharerId',
  'openedAt',
  'createdAt',
  'visits',
  'tallied',
]

type StoredPerson<P extends Person> = Omit<P, 'network'> & Partial<Pick<P, 'network'>>

/** Documents written before there was sharing have no network. */
const completePerson = <P extends Person>(person: StoredPerson<P>): P =>
  ({ network: noNetwork, ...person }) as P

/** Served by the index `tally` of each collection. */
function createDue(database: Database): TallySources['due'] {
  const due = <Doc>(source: Collection, now: number, limit: number, fields?: readonly string[]) =>
    database.find<Doc>(
      source,
      { tallyDueAt: { $lte: now } },
      { sort: [['tallyDueAt', 'asc']], limit, ...(fields && { fields }) },
    )
  return async (now) => {
    const [orders, groups, shares, touches, people] = await Promise.all([
      due<StoredOrder>('orders', now, MOST),
      due<StoredGroup>('groups', now, MOST),
      due<OpenedShare>('shares', now, MOST, SHARE_FIELDS),
      due<FirstVisit>('touches', now, MOST_TOUCHES, ['firstAt']),
      due<StoredPerson<DuePerson>>('users', now, MOST, PERSON_FIELDS),
    ])
    return {
      orders: completeOrders(orders),
      groups: groups.map(completeGroup),
      shares,
      touches,
      people: people.map(completePerson),
    }
  }
}

type Settling = Pick<TallySources, 'settleShares' | 'settleTouches' | 'settlePerson'>

function createSettling(database: Database): Settling {
  return {
    async settleShares(ids) {
      if (ids.length === 0) return
      const $set = { tallied: true, tallyDueAt: NEVER }
      await database.updateMany(
        'shares',
        { _id: { $in: ids }, tallyDueAt: { $lt: NEVER } },
        { $set },
      )
    },
    async settleTouches(ids) {
      if (ids.length === 0) return
      const query = { _id: { $in: ids }, tallyDueAt: { $lt: NEVER } }
      await database.updateMany('touches', query, { $set: { tallyDueAt: NEVER } })
    },
    async settlePerson({ _id, tallyDueAt, nickname, avatar, phoneMasked, network: { rev } }) {
      // In one millisecond a person may be marked, read, and marked again: what was read must stand too.
      const read = { tallyDueAt, nickname, avatar, phoneMasked }
      await database.updateOne(
        'users',
        { _id, ...read, 'network.rev': rev === noNetwork.rev ? { $in: [rev, null] } : rev },
        { $set: { tallyDueAt: NEVER } },
      )
    },
  }
}

export function createTallySources(database: Database): TallySources {
  const byIds = async <Doc>(
    source: Collection,
    ids: readonly string[],
    fields?: readonly string[],
  ) =>
    ids.length === 0
      ? []
      : database.find<Doc>(
          source,
          { _id: { $in: ids } },
          { limit: ids.length, ...(fields && { fields }) },
        )
  return {
    due: createDue(database),
    ...createSettling(database),
    orders: async (ids) => completeOrders(await byIds<StoredOrder>('orders', ids)),
    groups: async (ids) => (await byIds<StoredGroup>('groups', ids)).map(completeGroup),
    people: async (openids) => {
      const found = await byIds<StoredPerson<Person>>('users', openids, PERSON_FIELDS)
      return found.map(completePerson)
    },
  }
}
