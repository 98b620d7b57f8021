import { MAX_UNPAID, type Order } from '@domain/order'
import { refuse, type Result, ok } from '@domain/result'
import type { Orders } from '../ports/orders'
import { Unavailable } from '../ports/unavailable'

/** Each further attempt means that another order of the same person took a slot in between. */
const ATTEMPTS = 3 * MAX_UNPAID

/** The slots of a person's unpaid orders: the unique index on slotKey is what limits them. */
export const slotsOf = (buyerId: string) =>
  Array.from({ length: MAX_UNPAID }, (_, i) => `${buyerId}#${i}`)

/** The one slot of a person's unpaid group order. */
export const groupSlotOf = (buyerId: string) => `${buyerId}#g`

/** Its holder may be paid or closed between two looks. */
const GROUP_ATTEMPTS = 3

/**
 * Inserts a new group order into its buyer's one slot for them. Ok as for insertIntoSlot. The
 * refusal names the order that is in the slot.
 */
export async function insertIntoGroupSlot(
  orders: Pick<Orders, 'insert' | 'byId' | 'idInSlot'>,
  order: Omit<Order, 'slotKey'>,
): Promise<Result<{ order: Order; inserted: boolean }, 'UNPAID_GROUP_ORDER'>> {
  const slotKey = groupSlotOf(order.buyerId)
  const candidate = { ...order, slotKey }
  for (let attempt = 0; attempt < GROUP_ATTEMPTS; attempt += 1) {
    if ((await orders.insert(candidate)) === 'inserted') {
      return ok({ order: candidate, inserted: true })
    }
    const [existing, other] = await Promise.all([orders.byId(order._id), orders.idInSlot(slotKey)])
    if (existing) return ok({ order: existing, inserted: false })
    if (other !== null) return refuse('UNPAID_GROUP_ORDER', { orderId: other })
  }
  throw new Unavailable('the slot changes hands')
}

/**
 * Inserts a new order into one of its buyer's slots that are not known to be `taken`; `choice` in
 * [0, 1) picks the first one tried.
 * Ok is the order as it stands under this id: ours, or the one that an earlier attempt inserted.
 */
export async function insertIntoSlot(
  orders: Pick<Orders, 'insert' | 'byId' | 'takenSlots'>,
  order: Omit<Order, 'slotKey'>,
  { choice, taken: known }: { choice: number; taken: readonly string[] },
): Promise<Result<{ order: Order; inserted: boolean }, 'TOO_MANY_UNPAID'>> {
  const slots = slotsOf(order.buyerId)
  const free = slots.filter((slot) => !known.includes(slot))
  // With none free the insert cannot succeed, but it may tell of an earlier attempt's order.
  const first = free.length > 0 ? free : slots
  let slotKey = first[Math.floor(choice * first.length)]
  for (let attempt = 0; slotKey !== undefined && attempt < ATTEMPTS; attempt += 1) {
    const candidate = { ...order, slotKey }
    if ((await orders.insert(candidate)) === 'inserted') {
      return ok({ order: candidate, inserted: true })
    }
    const [existing, taken] = await Promise.all([orders.byId(order._id), orders.takenSlots(slots)])
    if (existing) return ok({ order: existing, inserted: false })
    slotKey = slots.find((slot) => !taken.includes(slot))
  }
  return refuse('TOO_MANY_UNPAID', { limit: MAX_UNPAID })
}
