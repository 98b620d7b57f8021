import type { OutputOf } from '@contract/index'
import type { OrderGroup } from '@domain/group'
import type { Order } from '@domain/order'

type OrderCard = OutputOf<'order.list'>['items'][number]

function toOrderGroup({ id, role, size, campaignId, waitUntil }: OrderGroup): OrderCard['group'] {
  return { id, role, size, campaignId, waitUntil }
}

/** What the buyer sees of an order in a list. */
export function toOrderCard(order: Order): OrderCard {
  const { _id, state, lines, amounts, createdAt, expiresAt, refund, group } = order
  return {
    id: _id,
    state,
    lines: lines.map((line) => ({ ...line, values: [...line.values] })),
    amounts,
    createdAt,
    expiresAt,
    refund: refund && { state: refund.state, amount: refund.amount },
    // Orders placed before there were groups lack the field.
    group: group ? toOrderGroup(group) : null,
  }
}
