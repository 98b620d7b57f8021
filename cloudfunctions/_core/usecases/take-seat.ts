import type { Group } from '@domain/group'
import { holdSeat } from '@domain/group-seats'
import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import { changeGroup } from './change-group'
import { closeOrder, type CloseDeps } from './close-order'

type SeatRefusal = 'GROUP_NOT_FOUND' | 'GROUP_ENDED' | 'GROUP_FULL' | 'GROUP_ALREADY_IN'

/** One write, on the group as it was read unless that changed since. */
async function hold(
  { groups, clock }: CloseDeps,
  order: Order,
  known: Group | null,
): Promise<Result<null, SeatRefusal>> {
  const { group: own, buyerId, _id: orderId, expiresAt: until } = order
  if (!own) throw new Error('a seat for an order without a group')
  const group = known?._id === own.id ? known : await groups.byId(own.id)
  if (!group) return refuse('GROUP_NOT_FOUND')
  const { member } = own
  const held = await changeGroup(groups, group, (current) =>
    holdSeat(current, buyerId, { orderId, until, member }, clock.now()),
  )
  return held.ok ? ok(null) : held
}

/**
 * Holds a seat for a member's unpaid order until the order expires; a seat that it holds already
 * stays. Refused: the order is closed the normal way, so that its pieces and its slot are free, or, if
 * WeChat Pay cannot answer, when its time is over. Ok with the order when it was paid meanwhile.
 */
export async function takeSeat(
  deps: CloseDeps,
  order: Order,
  known: Group | null,
): Promise<Result<Order, SeatRefusal>> {
  const held = await hold(deps, order, known)
  if (held.ok) return ok(order)
  const closed = await closeOrder(deps, order, 'CANCELLED')
  return !closed.ok && closed.error.code === 'ALREADY_PAID' ? ok(order) : held
}
