import { MAX_UNPAID, type Order } from '@domain/order'
import { refuse, type Result, ok } from '@domain/result'
import type { Orders } from '../ports/orders'

/** Each further attempt means that another order of the same person took a slot in between. */
const ATTEMPTS = 3 * MAX_UNPAID

/** The slots of a person's unpaid orders: the unique index on slotKey is what limits them. */
export const slotsOf = (buyerId: string) =>
  Array.from({ length: MAX_UNPAID }, (_, i) => `${buyerId}#${i}`)

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
