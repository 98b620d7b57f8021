import type { Group, Seat } from '@domain/group'
import type { SeatState } from '@domain/group-state'
import type { Order } from '@domain/order'
import { type Findings, unless } from './violation'

/** What a seat in this state says of its order. */
const orderOf: Partial<Record<SeatState, (order: Order) => boolean>> = {
  PAID: ({ payment }) => payment !== null,
  CONFIRMED: ({ payment }) => payment !== null,
  REFUNDED: ({ refund }) => refund?.state === 'SUCCESS',
}

/** The seats that this write changed, with the ids of their orders. */
export function movedSeats(before: Group | null, after: Group): readonly Seat[] {
  return Object.entries(after.seats)
    .filter(([openid, { state, orderId }]) => {
      const was = before?.seats[openid]
      return was?.state !== state || was.orderId !== orderId
    })
    .map(([, seat]) => seat)
}

/** A seat that moved must have an order that allows it; `order` null: there is none (any more). */
export function checkMovedSeat(group: Group, seat: Seat, order: Order | null): Findings {
  if (order === null) return [`a seat ${seat.state} of no order`]
  // Its payer has chosen another group since.
  if (order.group?.id !== group._id) return []
  const allowed = orderOf[seat.state]?.(order) ?? true
  return unless([allowed, `${order._id} is ${order.state}, and its seat ${seat.state}`])
}

/**
 * REFUNDING: the group ended between the seat's write and the order's; what the group owes closes the
 * order, which may not be GROUPING at rest.
 */
const isSeated = (state: SeatState | null) =>
  state === 'PAID' || state === 'CONFIRMED' || state === 'REFUNDING'

/** An order that moved must have a seat that allows it. */
export function checkSeated(before: Order | null, after: Order, group: Group | null): Findings {
  if (!after.group || before === null || before.state === after.state) return []
  const seat = group?.seats[after.buyerId]
  const state = seat?.orderId === after._id ? seat.state : null
  return unless(
    [after.state !== 'GROUPING' || isSeated(state), 'waits without a seat'],
    [after.state !== 'TO_SHIP' || state === 'CONFIRMED', `to be shipped, its seat is ${state}`],
    [
      before.state !== 'GROUPING' || after.state !== 'CLOSED' || state !== 'CONFIRMED',
      'refunded, and its seat confirmed',
    ],
  )
}
