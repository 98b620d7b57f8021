import type { Customer } from '@domain/customer'
import type { CustomerCard, CustomerFilter, Customers } from '../../ports/customers'
import type { Database, Query } from './database'
import { findPage } from './keyset'

const CUSTOMERS = 'customers'

const CARD_FIELDS: readonly (keyof CustomerCard)[] = [
  'nickname',
  'avatar',
  'phoneMasked',
  'joinedAt',
  'orders',
  'paid',
  'refunded',
  'firstPaidAt',
  'lastPaidAt',
  'shares',
  'brought',
  'broughtBy',
  'tags',
  'note',
  'segments',
  'segmentDueAt',
  'segmentRev',
]

function toQuery(filter: CustomerFilter): Query {
  switch (filter.kind) {
    case 'all':
      return {}
    case 'segment':
      return { segments: filter.value }
    case 'tag':
      return { tags: filter.value }
    case 'terms':
      return { terms: { $all: filter.terms } }
  }
}

type Reads = Pick<Customers, 'byId' | 'cards' | 'bringers' | 'page' | 'isTagGiven' | 'toSort'>

/** By `_id`, and by the indexes `newest`, `segment`, `tag`, `terms`, `sort_due` and `sort_rev`. */
function createReads(database: Database): Reads {
  const byIds = async <Doc>(ids: readonly string[], fields: readonly string[]) =>
    ids.length === 0
      ? []
      : database.find<Doc>(CUSTOMERS, { _id: { $in: ids } }, { limit: ids.length, fields })
  const first = (query: Query, by: string, limit: number) =>
    database.find<Customer>(CUSTOMERS, query, { sort: [[by, 'asc']], limit })
  return {
    byId: (id) => database.findById<Customer>(CUSTOMERS, id),
    cards: (ids) => byIds(ids, CARD_FIELDS),
    bringers: (ids) => byIds(ids, [...CARD_FIELDS, 'friends']),
    page: ({ filter, after, limit }) =>
      findPage<CustomerCard>(database, CUSTOMERS, {
        query: toQuery(filter),
        sortBy: 'joinedAt',
        direction: 'desc',
        after,
        limit,
        fields: CARD_FIELDS,
      }),
    async isTagGiven(tag) {
      const found = await database.find(CUSTOMERS, { tags: tag }, { limit: 1, fields: ['_id'] })
      return found.length > 0
    },
    async toSort(now, rev, limit) {
      const due = await first({ segmentDueAt: { $lte: now } }, 'segmentDueAt', limit)
      return due.length > 0 ? due : first({ segmentRev: { $lt: rev } }, 'segmentRev', limit)
    },
  }
}

/** The collection customers, of which the tally writes the rest (tally-books.ts). */
export function createCustomers(database: Database): Customers {
  const set = (_id: string, fields: Readonly<Record<string, unknown>>) =>
    database.updateOne(CUSTOMERS, { _id }, { $set: fields, $inc: { rev: 1 } })
  return {
    ...createReads(database),
    setTags: (id, tags) => set(id, { tags, segmentDueAt: 0 }),
    setNote: (id, note) => set(id, { note }),
    sort: ({ _id, rev }, marks) =>
      database.updateOne(CUSTOMERS, { _id, rev }, { $set: marks, $inc: { rev: 1 } }),
  }
}
