import type { OutputOf } from '@contract/index'
import type { OrderGroup } from '@domain/group'
import type { Order } from '@domain/order'

type OrderCard = OutputOf<'order.list'>['items'][number]

function toOrderGroup({ id, role, size, campaignId, waitUntil }: OrderGroup): OrderCard['group'] {
  return { id, role, size, campaignId, waitUntil }
}

/** Not whose goods they are. */
function toLine(line: Order['lines'][number]): OrderCard['lines'][number] {
  const { productId, skuId, title, values, picture, price, quantity } = line
  return { productId, skuId, title, values: [...values], picture, price, quantity }
}

/** What the buyer sees of an order in a list. */
export function toOrderCard(order: Order): OrderCard {
  const { _id, state, amounts, createdAt, expiresAt, refund, group, afterSaleStage } = order
  return {
    id: _id,
    state,
    lines: order.lines.map(toLine),
    amounts,
    createdAt,
    expiresAt,
    refund: refund && { state: refund.state, amount: refund.amount },
    group: group ? toOrderGroup(group) : null,
    partlyShipped: state === 'TO_SHIP' && order.shipments.length > 0,
    afterSaleStage,
  }
}
