import type { Order } from '@domain/order'
import type { Shipment } from '@domain/shipment'
import { finishUpload, planUpload, refuseUpload } from '@domain/shipping-upload'
import { finishEffect } from '@domain/order-outbox'
import type { Alerts } from '../ports/alerts'
import type { Clock } from '../ports/clock'
import type { ShippingInfo } from '../ports/shipping-info'
import type { Step } from './outbox-step'

export interface UploadDeps {
  readonly shippingInfo: ShippingInfo
  readonly alerts: Alerts
  readonly clock: Clock
}

/** '商品*2、另一商品*1' */
const contentsOf = ({ lines }: Order, parcel: Shipment): string =>
  parcel.lines
    .map(({ skuId, quantity }) => {
      const title = lines.find((line) => line.skuId === skuId)?.title ?? '商品'
      return `${title}*${quantity}`
    })
    .join('、')

/**
 * UPLOAD: WeChat is asked what it knows, so that what an earlier attempt told is not told twice, and
 * then told the rest. What it refuses is the seller's to look at.
 */
export async function uploadShipping(deps: UploadDeps, order: Order): Promise<Step> {
  const { shippingInfo, alerts, clock } = deps
  const { _id: orderId, buyerId: payer, payment, upload } = order
  if (!payment || !upload) return { commit: finishEffect(order, 'UPLOAD') }
  const { transactionId } = payment
  const known = await shippingInfo.find(transactionId)
  if (!known) return { later: true }
  const plan = planUpload(order, known)
  if (!plan) return { commit: finishUpload(order) }
  const parcels = plan.parcels.map((parcel) => ({ ...parcel, contents: contentsOf(order, parcel) }))
  const { receiver } = upload
  const at = clock.now()
  const outcome = await shippingInfo.upload({
    transactionId,
    payer,
    ...plan,
    parcels,
    receiver,
    at,
  })
  if (outcome === 'unavailable') return { later: true }
  if (outcome === 'told') return { commit: finishUpload(order) }
  const detail = { errcode: outcome.refused }
  const key = `${outcome.refused}:${order.shipments.length}`
  await alerts.raise({ kind: 'SHIPPING_REFUSED', orderId, key, detail, at })
  return { commit: refuseUpload(order, outcome.refused) }
}
