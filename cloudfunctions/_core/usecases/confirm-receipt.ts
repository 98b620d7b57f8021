import type { Actor } from '@domain/actor'
import { receive } from '@domain/receipt'
import { ok, refuse } from '@domain/result'
import { isKnownShipped } from '@domain/shipping-upload'
import type { Handler } from '../dispatch/handler'
import type { Clock } from '../ports/clock'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'
import type { ShippingInfo } from '../ports/shipping-info'
import { Unavailable } from '../ports/unavailable'
import { ownOrder } from './own-order'
import { reviseOrder } from './revise-order'

interface Deps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
  readonly settings: Pick<Settings, 'shop'>
  readonly shippingInfo: Pick<ShippingInfo, 'find'>
  readonly clock: Clock
}

/**
 * The buyer says that the goods arrived. Where WeChat knows the parcels its own component asks, whose
 * word in the client proves nothing: WeChat is asked again from here.
 */
export function confirmReceipt(deps: Deps): Handler<'order.confirmReceipt'> {
  const { orders, settings, shippingInfo, clock } = deps
  return async ({ actor: { openid, user }, input: { orderId } }) => {
    const own = await ownOrder(orders, orderId, openid)
    if (!own.ok) return own
    const known = own.value
    if (known.state === 'SHIPPED' && isKnownShipped(known)) {
      const there = await shippingInfo.find(known.payment?.transactionId ?? '')
      if (!there) throw new Unavailable('wxaSecOrder.getOrder')
      if (!there.confirmed) return refuse('NOT_CONFIRMED')
    }
    const { afterSale } = await settings.shop()
    const by: Actor = { kind: 'BUYER', id: user.publicId, name: '' }
    const decide = (order: typeof known) => receive(order, by, afterSale, clock.now())
    const { order } = await reviseOrder(orders, known, (current) => {
      const decided = decide(current)
      return decided.ok ? decided.value : null
    })
    const isReceived = order.state === 'RECEIVED' || order.state === 'SETTLED'
    return isReceived ? ok({ state: order.state }) : refuse('NOT_RECEIVABLE')
  }
}
