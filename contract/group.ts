import * as v from 'valibot'
import {
  groupCompletions,
  groupEndReasons,
  groupStates,
  MAX_SIZE,
  MIN_SIZE,
  seatStates,
} from '@domain/group-state'
import { refundStates } from '@domain/order-state'
import { amount, count, epochMs, fileId, id } from './fields'

const price = v.strictObject({ skuId: id, price: amount })

/** Number of people, the leader included. */
export const groupSize = v.pipe(v.number(), v.integer(), v.minValue(MIN_SIZE), v.maxValue(MAX_SIZE))

/** Group buying of a product, while it can be opened; in fen and ms. */
export const groupCampaign = v.strictObject({
  campaignId: id,
  offers: v.array(v.strictObject({ size: groupSize, prices: v.array(price) })),
  durationMs: count,
  limitPerPerson: v.nullable(count),
  endsAt: epochMs,
  newcomersOnly: v.boolean(),
  leaderDiscount: amount,
  listsForming: v.boolean(),
})

/** A person as strangers may see them. */
export const face = v.strictObject({ nickname: v.string(), avatar: v.nullable(fileId) })

/** A forming group in the product page's list. */
export const formingGroup = v.strictObject({
  id,
  campaignId: id,
  size: groupSize,
  missing: count,
  expiresAt: epochMs,
  newcomersOnly: v.boolean(),
  prices: v.array(price),
  leader: face,
})

export const groupView = v.strictObject({
  id,
  state: v.picklist(groupStates),
  size: groupSize,
  /** Paid (or confirmed) seats, and seats that nobody holds. */
  paid: count,
  missing: count,
  openedAt: epochMs,
  expiresAt: epochMs,
  endedAt: v.nullable(epochMs),
  completedBy: v.nullable(v.picklist(groupCompletions)),
  endReason: v.nullable(v.picklist(groupEndReasons)),
  product: v.strictObject({
    id,
    title: v.string(),
    picture: fileId,
    onSale: v.boolean(),
    /** Lowest single price among the SKUs that the group sells. */
    singlePrice: amount,
  }),
  campaignId: id,
  /** By SKU, as frozen when it was opened. */
  prices: v.array(price),
  rules: v.strictObject({
    durationMs: count,
    newcomersOnly: v.boolean(),
    limitPerPerson: v.nullable(count),
    leaderDiscount: amount,
  }),
  /** The leader first, then by payment; HELD ones (at the cashier) last. Released seats are left out. */
  members: v.array(
    v.strictObject({
      ...face.entries,
      state: v.picklist(seatStates),
      isLeader: v.boolean(),
      isMe: v.boolean(),
    }),
  ),
  /** My seat, also one that was released or refunded; null: none, or the visitor is not known. */
  me: v.nullable(
    v.strictObject({
      orderId: id,
      seat: v.picklist(seatStates),
      refund: v.nullable(v.strictObject({ state: v.picklist(refundStates), amount })),
    }),
  ),
})

/** What an order says of its group. */
export const orderGroup = v.strictObject({
  id,
  role: v.picklist(['LEADER', 'MEMBER']),
  size: groupSize,
  campaignId: id,
  /** Paid, but without a seat: until then another group may be chosen, afterwards it is refunded. */
  waitUntil: v.nullable(epochMs),
})

/** Which group an order is for. */
export const groupChoice = v.variant('kind', [
  v.strictObject({ kind: v.literal('open'), size: groupSize }),
  v.strictObject({ kind: v.literal('join'), groupId: id }),
])
