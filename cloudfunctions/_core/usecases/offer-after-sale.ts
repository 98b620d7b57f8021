import { offerAfterSale } from '@domain/after-sale-requests'
import { ok } from '@domain/result'
import { NEVER } from '@domain/stock'
import type { Handler } from '../dispatch/handler'
import type { AfterSaleDeps } from './change-after-sale'
import { ownOrder } from './own-order'

/** What the buyer may still ask for of their order, and until when. */
export function showAfterSaleOffer({
  orders,
  settings,
  clock,
}: AfterSaleDeps): Handler<'order.afterSaleOffer'> {
  return async ({ actor: { openid }, input: { orderId } }) => {
    const [own, shop] = await Promise.all([ownOrder(orders, orderId, openid), settings.shop()])
    if (!own.ok) return own
    const order = own.value
    const offer = offerAfterSale(order, { settings: shop.afterSale, now: clock.now() })
    if (!offer.ok) return offer
    const { lines, postage, until } = offer.value
    return ok({
      lines: order.lines.map(({ skuId, title, values, picture, price, quantity }) => {
        const of = lines.find((line) => line.skuId === skuId)
        return {
          ...{ skuId, title, values: [...values], picture, price, quantity },
          unshipped: of?.unshipped ?? 0,
          shipped: of?.shipped ?? 0,
          unshippedAmounts: [...(of?.unshippedAmounts ?? [])],
          shippedAmounts: [...(of?.shippedAmounts ?? [])],
        }
      }),
      postage,
      until: until === NEVER ? null : until,
    })
  }
}
