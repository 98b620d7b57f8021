import type { Group, OrderGroup } from '@domain/group'
import { awaitSeat, closeForGroup, confirmOrder, seatOrder } from '@domain/group-order'
import {
  leaveGroup,
  openGroup,
  paySeat,
  releaseSeat,
  settleRefundedSeat,
} from '@domain/group-seats'
import { seatOf } from '@domain/group-transitions'
import type { Order } from '@domain/order'
import { finishEffect, LEASE_MS, postponeEffect } from '@domain/order-outbox'
import type { Groups } from '../ports/groups'
import { legal } from './legal'
import type { Step } from './outbox-step'
import { reviseGroup } from './revise-group'
import { type GroupOutboxDeps, workGroupOutbox } from './work-group-outbox'

export interface SeatDeps extends GroupOutboxDeps {
  readonly groups: Pick<Groups, 'byId' | 'insert' | 'commit'>
}

function groupOf({ _id, group }: Order): OrderGroup {
  if (!group) throw new Error(`order ${_id} has no group`)
  return group
}

/** Without a seat: the buyer may choose until the group's time is over, then all the money goes back. */
function withoutSeat(order: Order, group: Group, now: number): Step {
  const until = groupOf(order).waitUntil ?? group.expiresAt
  if (now < until) return { commit: awaitSeat(order, until) }
  return { commit: legal(closeForGroup(order, 'GROUP_FAILED', now)) }
}

/** The group has a seat of this order already: an earlier attempt died before it wrote the order. */
function alreadySeated(order: Order, group: Group, now: number): Step {
  const state = seatOf(group, order.buyerId)?.state
  if (state === 'PAID') return { commit: legal(seatOrder(order, now)) }
  if (state === 'CONFIRMED') return { commit: legal(confirmOrder(order, now)) }
  // Ended meanwhile: its refund is decided here or there, under the same number.
  return { commit: legal(closeForGroup(order, 'GROUP_FAILED', now)) }
}

/** This worker came late: if the order was closed meanwhile, it has no use for the seat that it got. */
async function giveSeatBack({ groups, orders, clock }: SeatDeps, orderId: string, group: Group) {
  const order = await orders.byId(orderId)
  if (order?.state !== 'CLOSED') return
  await reviseGroup(groups, group, (current) => {
    if (order.refund?.state === 'SUCCESS') {
      return settleRefundedSeat(current, order.buyerId, orderId, clock.now())
    }
    const left = leaveGroup(current, order.buyerId, orderId, clock.now())
    return left.ok ? left.value : null
  })
}

/** Just seated: the order follows, at once with the group's own outbox. */
async function afterSeating(deps: SeatDeps, order: Order, group: Group): Promise<Step> {
  const now = deps.clock.now()
  if (group.state === 'SUCCEEDED') {
    // CONFIRM writes all members' orders, this one among them.
    await workGroupOutbox(deps, group)
    return { stop: legal(confirmOrder(order, now)) }
  }
  const after = legal(seatOrder(order, now))
  const [written] = await Promise.all([
    deps.orders.commit(order, after),
    workGroupOutbox(deps, group),
  ])
  if (!written) await giveSeatBack(deps, order._id, group)
  return { stop: written ? after : order }
}

/** The order's group; a leader's is opened by this. Null: there is none. */
async function findGroup(
  { groups, clock }: SeatDeps,
  order: Order,
): Promise<{ readonly group: Group; readonly isNew: boolean } | null> {
  const { id, terms } = groupOf(order)
  if (terms) {
    const group = openGroup(order, clock.now())
    if ((await groups.insert(group)) === 'inserted') return { group, isNew: true }
  }
  const group = await groups.byId(id)
  return group && { group, isNew: false }
}

/**
 * SEAT: a paid order takes its seat in its group, which a leader's order opens. Without one it waits for
 * its buyer's choice, and in the end its money goes back.
 */
export async function seatPayer(deps: SeatDeps, order: Order): Promise<Step> {
  const now = deps.clock.now()
  const { member } = groupOf(order)
  const found = await findGroup(deps, order)
  if (!found) return { commit: legal(closeForGroup(order, 'GROUP_FAILED', now)) }
  if (found.isNew) return { commit: legal(seatOrder(order, now)) }
  const decide = (current: Group) =>
    paySeat(current, order.buyerId, { orderId: order._id, member }, now)
  const { group, written } = await reviseGroup(deps.groups, found.group, (current) => {
    const paid = decide(current)
    return paid.ok ? paid.value : null
  })
  if (written) return afterSeating(deps, order, group)
  return decide(group).ok ? alreadySeated(order, group, now) : withoutSeat(order, group, now)
}

const closedAt = ({ timeline }: Order) =>
  Math.max(0, ...timeline.flatMap(({ kind, at }) => (kind === 'CLOSED' ? [at] : [])))

/**
 * Whether an attempt to place this order, closed unpaid and without a seat, may still be about to hold
 * one: it lives no longer than a lease.
 */
function mayStillSit(order: Order, group: Group, now: number): boolean {
  const isSeated = seatOf(group, order.buyerId)?.orderId === order._id
  return order.payment === null && !isSeated && now < closedAt(order) + LEASE_MS
}

const lookAgain = (order: Order) => postponeEffect(order, 'UNSEAT', closedAt(order) + LEASE_MS)

/** UNSEAT: tells the group what became of its order, closed unpaid or refunded. */
export async function unseatOrder(deps: SeatDeps, order: Order): Promise<Step> {
  const { groups, clock } = deps
  const known = await groups.byId(groupOf(order).id)
  if (known) {
    const { buyerId, _id, refund } = order
    const { group, written } = await reviseGroup(groups, known, (current) => {
      const now = clock.now()
      const released = releaseSeat(current, buyerId, _id, now)
      if (released || refund?.state !== 'SUCCESS') return released
      return settleRefundedSeat(current, buyerId, _id, now)
    })
    if (written) await workGroupOutbox(deps, group)
    else if (mayStillSit(order, group, clock.now())) return { commit: lookAgain(order) }
  }
  return { commit: finishEffect(order, 'UNSEAT') }
}
