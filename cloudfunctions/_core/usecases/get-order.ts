import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import type { Sealer } from '../ports/sealer'
import { openAddress } from './address-book'
import { toOrderCard } from './order-view'
import { ownOrder } from './own-order'

interface Deps {
  readonly orders: Pick<Orders, 'byId'>
  readonly sealer: Sealer
}

/** All of the buyer's own order; its address is opened for them only. */
export function getOrder({ orders, sealer }: Deps): Handler<'order.get'> {
  return async ({ actor: { openid }, input: { orderId } }) => {
    const own = await ownOrder(orders, orderId, openid)
    if (!own.ok) return own
    const order = own.value
    const { name, phone, region, detail } = openAddress(order.address, openid, sealer)
    return ok({
      ...toOrderCard(order),
      closeReason: order.closeReason,
      address: { name, phone, region: [...region], detail },
      remark: order.remark,
      timeline: order.timeline.map(({ kind, at }) => ({ kind, at })),
      transactionId: order.payment?.transactionId ?? null,
    })
  }
}
