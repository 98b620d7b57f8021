import type { OutputOf } from '@contract/index'
import type { Order } from '@domain/order'

type OrderCard = OutputOf<'order.list'>['items'][number]

/** What the buyer sees of an order in a list. */
export function toOrderCard(order: Order): OrderCard {
  const { _id, state, lines, amounts, createdAt, expiresAt, refund } = order
  return {
    id: _id,
    state,
    lines: lines.map((line) => ({ ...line, values: [...line.values] })),
    amounts,
    createdAt,
    expiresAt,
    refund: refund && { state: refund.state, amount: refund.amount },
  }
}
