import type { OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import { isAfterSaleOpen, receiveAt } from '@domain/receipt'
import { ok } from '@domain/result'
import { isKnownShipped } from '@domain/shipping-upload'
import type { AfterSaleSettings } from '@domain/shop-settings'
import { NEVER } from '@domain/stock'
import type { Handler } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import type { Sealer } from '../ports/sealer'
import type { Settings } from '../ports/settings'
import { openAddress } from './address-book'
import { toAfterSale } from './after-sale-view'
import { toOrderCard } from './order-view'
import { ownOrder } from './own-order'

interface Deps {
  readonly orders: Pick<Orders, 'byId'>
  readonly sealer: Sealer
  readonly settings: Pick<Settings, 'shop'>
}

type Detail = OutputOf<'order.get'>

function toShipments({ shipments }: Order): Detail['shipments'] {
  return shipments.map(({ id, carrier, waybill, lines, at, corrected }) => ({
    ...{ id, carrier, waybill, at, corrected },
    lines: lines.map((line) => ({ ...line })),
  }))
}

function toReceipt(order: Order): Detail['receipt'] {
  if (order.state !== 'SHIPPED') return null
  return isKnownShipped(order) ? 'COMPONENT' : 'PLAIN'
}

/** How it goes on from here. */
function toProspects(
  order: Order,
  settings: AfterSaleSettings,
  now: number,
): Pick<Detail, 'afterSaleOpen' | 'receipt' | 'receiveDueAt'> {
  const receiveDueAt = receiveAt(order, settings)
  return {
    afterSaleOpen: isAfterSaleOpen(order, settings, now),
    receipt: toReceipt(order),
    receiveDueAt: receiveDueAt === NEVER ? null : receiveDueAt,
  }
}

/** All of the buyer's own order; its address is opened for them only. */
export function getOrder({ orders, sealer, settings }: Deps): Handler<'order.get'> {
  return async ({ actor: { openid }, input: { orderId }, now }) => {
    const [own, { afterSale }] = await Promise.all([
      ownOrder(orders, orderId, openid),
      settings.shop(),
    ])
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
      shipments: toShipments(order),
      afterSales: order.afterSales.map(toAfterSale),
      ...toProspects(order, afterSale, now),
    })
  }
}
