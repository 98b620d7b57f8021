import type { OutputOf } from '@contract/index'
import { maskNickname } from '@domain/nickname-mask'
import { keptOf } from '@domain/order-results'
import type { AttributedOrder } from '../ports/attributed-orders'

type TouchedOrder = OutputOf<'referral.touchedOrders'>['items'][number]

/** What one of the people who shared may see of an order: not its id, its address, or its other lines. */
export function toTouchedOrder(
  order: AttributedOrder,
  openid: string,
  nicknames: ReadonlyMap<string, string>,
): TouchedOrder {
  const { attribution, payment, refund } = order
  const [line] = order.lines
  if (!line) throw new Error('an attributed order has no line')
  const paid = payment !== null
  const kept = keptOf(order)
  const earned = paid && attribution.earner?.sharerId === openid
  return {
    ref: attribution.ref,
    at: order.createdAt,
    buyer: maskNickname(nicknames.get(order.buyerId) ?? ''),
    product: { title: line.title, picture: line.picture },
    earned,
    amount: earned ? kept : null,
    refunded: paid && refund !== null && kept < payment.amount,
    paid,
    reason: attribution.reason,
  }
}
