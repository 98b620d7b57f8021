import { closeForGroup, isWaiting } from '@domain/group-order'
import { leaveGroup as leave } from '@domain/group-seats'
import { seatOf } from '@domain/group-transitions'
import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { Unavailable } from '../ports/unavailable'
import { changeGroup } from './change-group'
import { ownOrder } from './own-order'
import { quietOrder } from './quiet-order'
import { workGroup } from './work-group'
import { workOutbox, type OutboxDeps } from './work-outbox'

type Outcome = Result<Order, 'NOT_LEAVABLE' | 'GROUP_SUCCEEDED'>

/** The group decides; the order follows by the group's outbox. */
async function leaveSeat(deps: OutboxDeps, order: Order, group: Group): Promise<Outcome> {
  const left = await changeGroup(deps.groups, group, (current) =>
    leave(current, order.buyerId, order._id, deps.clock.now()),
  )
  if (!left.ok) return left
  if (left.value.written) await workGroup(deps, left.value.group)
  return ok((await deps.orders.byId(order._id)) ?? order)
}

/** Without a seat the order decides alone, unless it found one since it was read. */
async function leaveQueue(deps: OutboxDeps, order: Order): Promise<Outcome> {
  const closed = closeForGroup(order, 'LEFT_GROUP', deps.clock.now())
  if (!closed.ok) return refuse('NOT_LEAVABLE')
  if (!(await deps.orders.commit(order, closed.value))) {
    throw new Unavailable('the order is being changed elsewhere')
  }
  return ok(await workOutbox(deps, closed.value))
}

async function leaveOpen(deps: OutboxDeps, known: Order): Promise<Outcome> {
  const order = await quietOrder(deps, known)
  const group = order.group && (await deps.groups.byId(order.group.id))
  const seat = group && seatOf(group, order.buyerId)
  if (seat && seat.orderId === order._id && seat.state !== 'RELEASED') {
    return leaveSeat(deps, order, group)
  }
  if (isWaiting(order)) return leaveQueue(deps, order)
  throw new Unavailable('the order is being seated')
}

/**
 * Leaves a group that still forms, or gives up waiting for one; the order is closed and all its
 * money goes back. Group first (docs/adr/0007), so that completing, expiring and leaving cannot both
 * win. An order that left, or whose group failed meanwhile, answers the same again. An unpaid one is
 * cancelled instead.
 */
export function leaveGroup(deps: OutboxDeps): Handler<'order.leaveGroup'> {
  const outcomeOf = (order: Order): Promise<Outcome> | Outcome => {
    if (!order.group) return refuse('NOT_LEAVABLE')
    switch (order.state) {
      case 'PAID':
      case 'GROUPING':
        return leaveOpen(deps, order)
      case 'TO_SHIP':
        return refuse('GROUP_SUCCEEDED')
      case 'CLOSED':
        return order.payment ? ok(order) : refuse('NOT_LEAVABLE')
      case 'CREATED':
      case 'SHIPPED':
      case 'RECEIVED':
      case 'SETTLED':
        return refuse('NOT_LEAVABLE')
    }
  }
  return async ({ actor: { openid }, input: { orderId } }) => {
    const own = await ownOrder(deps.orders, orderId, openid)
    if (!own.ok) return own
    const left = await outcomeOf(own.value)
    return left.ok ? ok({ state: left.value.state }) : left
  }
}
