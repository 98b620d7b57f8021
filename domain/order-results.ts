import { add, type Fen, noFen, subtract } from './money'
import type { Order, Refund } from './order'

/** What of an order came in, and what of that is going back or has gone. */
export type OrderMoney = Pick<Order, 'payment' | 'refund'>

export interface OrderResults {
  /** Paid and not wholly refunded. */
  readonly orders: number
  /** What of them was kept, fen. */
  readonly amount: Fen
}

/** An approved refund counts from its decision on; one that is only asked for, or rejected, does not. */
const goesBack = ({ state }: Refund) => state !== 'REQUESTED' && state !== 'REJECTED'

/** What the shop keeps of an order, fen, never below 0. */
export function keptOf({ payment, refund }: OrderMoney): Fen {
  if (payment === null) return noFen
  if (refund === null || !goesBack(refund)) return payment.amount
  return refund.amount >= payment.amount ? noFen : subtract(payment.amount, refund.amount)
}

/** Sums up orders, e.g. those that came through one share. */
export function resultsOf(orders: readonly OrderMoney[]): OrderResults {
  const kept = orders.map(keptOf).filter((amount) => amount > 0)
  return { orders: kept.length, amount: add(...kept) }
}
