import { type Order, UNPAID_MS } from '@domain/order'
import type { Holder } from '@domain/order-close'
import type { Orders } from '../../ports/orders'
import { type Database, DatabaseTime } from './database'
import { findPage } from './keyset'

const ORDERS = 'orders'

/** The fields that a decision replaced; it leaves the others as the same objects. */
function difference(before: Order, after: Order): Partial<Order> {
  const names = Object.keys(after) as (keyof Order)[]
  return Object.fromEntries(
    names.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
  )
}

type Jobs = Pick<Orders, 'expired' | 'outboxDue'>
type Lists = Pick<Orders, 'takenSlots' | 'page' | 'count'>

/** Served by the indexes `expiry` and `outbox`. */
function createJobs(database: Database): Jobs {
  return {
    expired: (now, after, limit) =>
      findPage<Order>(database, ORDERS, {
        query: { state: 'CREATED', insertedAt: { $lte: new DatabaseTime(-UNPAID_MS) } },
        sortBy: 'expiresAt',
        direction: 'asc',
        after,
        upTo: now,
        limit,
      }),
    outboxDue: (now, limit) =>
      database.find<Order>(
        ORDERS,
        { outboxDueAt: { $lte: now } },
        { sort: [['outboxDueAt', 'asc']], limit },
      ),
  }
}

/** Served by the indexes `slot`, `buyer` and `buyer_bucket`. */
function createLists(database: Database): Lists {
  return {
    async takenSlots(slotKeys) {
      const taken = await database.find<Pick<Order, 'slotKey'>>(
        ORDERS,
        { slotKey: { $in: slotKeys } },
        { limit: slotKeys.length, fields: ['slotKey'] },
      )
      return taken.map(({ slotKey }) => slotKey)
    },
    page: ({ buyerId, bucket, after, limit }) =>
      findPage<Order>(database, ORDERS, {
        query: bucket === null ? { buyerId } : { buyerId, bucket },
        sortBy: 'createdAt',
        direction: 'desc',
        after,
        limit,
      }),
    async count(buyerId, bucket, cap) {
      const ids = await database.find(ORDERS, { buyerId, bucket }, { limit: cap, fields: ['_id'] })
      return ids.length
    },
  }
}

/** The collection orders; what is not a list or a job's is asked by `_id`. */
export function createOrders(database: Database): Orders {
  return {
    ...createJobs(database),
    ...createLists(database),
    byId: (id) => database.findById<Order>(ORDERS, id),
    holdersByIds: (ids) =>
      database.find<Holder>(
        ORDERS,
        { _id: { $in: ids } },
        { limit: ids.length, fields: ['state', 'holdKey', 'outbox'] },
      ),
    // What an order's minutes are counted from: its creator's clock may be wrong (docs/adr/0006).
    insert: (order) => database.insert(ORDERS, { ...order, insertedAt: new DatabaseTime() }),
    commit: (before, after) =>
      database.updateOne(
        ORDERS,
        { _id: before._id, rev: before.rev },
        { $set: difference(before, after) },
      ),
  }
}
