import type { OutputOf } from '@contract/index'
import type { AfterSale } from '@domain/after-sale'
import type { AfterSaleStage } from '@domain/after-sale-state'
import { changedAt, stageOf } from '@domain/after-sale-stage'
import type { Order } from '@domain/order'
import type { Parcel } from '@domain/shipment'
import { NEVER } from '@domain/stock'

type AfterSaleView = OutputOf<'order.cancelAfterSale'>['afterSale']
type OrderCards = OutputOf<'order.listAfterSales'>['items'][number]
type Card = OrderCards['cards'][number]

const toParcel = (parcel: Parcel | null) =>
  parcel && { carrier: parcel.carrier, waybill: parcel.waybill }

function toReturnAddress({ returnTo }: AfterSale): AfterSaleView['returnTo'] {
  if (returnTo === null) return null
  const { name, phone, region, detail } = returnTo
  return { name, phone, region: [...region], detail }
}

/** What both sides see of a request: who did what, but no names. */
export function toAfterSale(one: AfterSale): AfterSaleView {
  const { id, kind, skuId, quantity, pieces, reason, note, amount, state, answer, createdAt } = one
  return {
    ...{ id, kind, skuId, quantity, pieces, reason, note, amount, state, answer, createdAt },
    pictures: [...one.pictures],
    refund: one.refund && { amount: one.refund.amount, state: one.refund.state },
    returnTo: toReturnAddress(one),
    returnParcel: toParcel(one.returnParcel),
    reshipParcel: toParcel(one.reshipParcel),
    dueAt: one.dueAt === NEVER ? null : one.dueAt,
    timeline: one.timeline.map(({ state, at, by }) => ({ state, at, by: by.kind })),
  }
}

function toCard(order: Order, one: AfterSale): Card {
  const line = order.lines.find(({ skuId }) => skuId === one.skuId)
  if (!line) throw new Error(`order ${order._id} has no line of its after-sale ${one.id}`)
  const { title, values, picture, price } = line
  return {
    orderId: order._id,
    orderState: order.state,
    stage: stageOf([one]),
    at: changedAt(one),
    afterSale: toAfterSale(one),
    line: { title, values: [...values], picture, price },
  }
}

/** An order's requests: those in the stage that the list is about first, then the latest change. */
export function toAfterSaleCards(order: Order, first: AfterSaleStage | null): OrderCards {
  const rank = ({ stage }: Card) => (stage === first ? 0 : 1)
  const cards = order.afterSales
    .map((one) => toCard(order, one))
    .sort((a, b) => rank(a) - rank(b) || b.at - a.at)
  return { orderId: order._id, cards }
}
