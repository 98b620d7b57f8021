import { type Order, UNPAID_MS } from '@domain/order'
import type { Holder } from '@domain/order-close'
import { type OrderState, orderStates } from '@domain/order-state'
import { bucketOf } from '@domain/order-transitions'
import type { Orders } from '../../ports/orders'
import { type Database, DatabaseTime } from './database'
import { difference } from './difference'
import { findPage } from './keyset'
import { completeOrder, completeOrders, type StoredOrder } from './stored-order'

const ORDERS = 'orders'

/** Of a member whose group succeeds. */
const UNCONFIRMED: readonly OrderState[] = ['PAID', 'GROUPING']
const CONFIRMED = 'TO_SHIP'

/** Of documents written before there was after-sale. */
type StoredHolder = Omit<Holder, 'afterSales'> & Partial<Pick<Holder, 'afterSales'>>

type Jobs = Pick<Orders, 'expired' | 'outboxDue' | 'stepDue'>
type Lists = Pick<Orders, 'takenSlots' | 'idInSlot' | 'page' | 'count'>
type History = Pick<Orders, 'hasPaid' | 'boughtInCampaign'>

const LIVE: readonly OrderState[] = orderStates.filter((state) => state !== 'CLOSED')
/** A limit is at most this many pieces, and each order has one at least. */
const MAX_IN_CAMPAIGN = 1000

/** Served by the indexes `expiry`, `outbox` and `step`. */
function createJobs(database: Database): Jobs {
  return {
    async expired(now, after, limit) {
      const found = await findPage<StoredOrder>(database, ORDERS, {
        query: { state: 'CREATED', insertedAt: { $lte: new DatabaseTime(-UNPAID_MS) } },
        sortBy: 'expiresAt',
        direction: 'asc',
        after,
        upTo: now,
        limit,
      })
      return completeOrders(found)
    },
    async outboxDue(now, limit) {
      const found = await database.find<StoredOrder>(
        ORDERS,
        { outboxDueAt: { $lte: now } },
        { sort: [['outboxDueAt', 'asc']], limit },
      )
      return completeOrders(found)
    },
    async stepDue(now, limit) {
      const found = await database.find<StoredOrder>(
        ORDERS,
        { stepDueAt: { $lte: now } },
        { sort: [['stepDueAt', 'asc']], limit },
      )
      return completeOrders(found)
    },
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
    async idInSlot(slotKey) {
      const [found] = await database.find<Pick<Order, '_id'>>(
        ORDERS,
        { slotKey },
        { limit: 1, fields: ['_id'] },
      )
      return found?._id ?? null
    },
    async page({ buyerId, bucket, after, limit }) {
      const found = await findPage<StoredOrder>(database, ORDERS, {
        query: bucket === null ? { buyerId } : { buyerId, bucket },
        sortBy: 'createdAt',
        direction: 'desc',
        after,
        limit,
      })
      return completeOrders(found)
    },
    async count(buyerId, bucket, cap) {
      const ids = await database.find(ORDERS, { buyerId, bucket }, { limit: cap, fields: ['_id'] })
      return ids.length
    },
  }
}

/** Served by the indexes `buyer_paid` and `buyer`: a person has few orders. */
function createHistory(database: Database): History {
  return {
    async hasPaid(buyerId) {
      const paid = await database.find(
        ORDERS,
        { buyerId, 'payment.paidAt': { $gt: 0 } },
        { limit: 1, fields: ['_id'] },
      )
      return paid.length > 0
    },
    async boughtInCampaign(buyerId, campaignId) {
      const bought = await database.find<Pick<Order, 'lines'>>(
        ORDERS,
        { buyerId, 'group.campaignId': campaignId, state: { $in: LIVE } },
        { limit: MAX_IN_CAMPAIGN, fields: ['lines'] },
      )
      const lines = bought.flatMap((order) => order.lines)
      return lines.reduce((sum, { quantity }) => sum + quantity, 0)
    },
  }
}

/** What domain/group-order's confirmOrder decides, for orders that nobody has read. */
const confirmMembersIn =
  (database: Database): Orders['confirmMembers'] =>
  (groupId, orderIds, now) =>
    database.updateMany(
      ORDERS,
      { _id: { $in: orderIds }, state: { $in: UNCONFIRMED }, 'group.id': groupId },
      {
        $set: {
          state: CONFIRMED,
          bucket: bucketOf(CONFIRMED),
          'group.waitUntil': null,
          outbox: [{ kind: 'SELL' }],
          outboxDueAt: now,
        },
        $push: { timeline: { kind: CONFIRMED, at: now } },
        $inc: { rev: 1 },
      },
    )

/** The collection orders; what is not a list or a job's is asked by `_id`. */
export function createOrders(database: Database): Orders {
  return {
    ...createJobs(database),
    ...createLists(database),
    ...createHistory(database),
    async byId(id) {
      const order = await database.findById<StoredOrder>(ORDERS, id)
      return order && completeOrder(order)
    },
    async holdersByIds(ids) {
      const holders = await database.find<StoredHolder>(
        ORDERS,
        { _id: { $in: ids } },
        { limit: ids.length, fields: ['state', 'holdKey', 'outbox', 'afterSales'] },
      )
      return holders.map((holder) => ({ afterSales: [], ...holder }))
    },
    // What an order's minutes are counted from: its creator's clock may be wrong (docs/adr/0006).
    insert: (order) => database.insert(ORDERS, { ...order, insertedAt: new DatabaseTime() }),
    commit: (before, after) =>
      database.updateOne(
        ORDERS,
        { _id: before._id, rev: before.rev },
        { $set: difference(before, after) },
      ),
    confirmMembers: confirmMembersIn(database),
  }
}
