import type { Order } from './order'
import { finishEffect } from './order-outbox'
import type { Parcel, Shipment, ShippingUpload } from './shipment'

/** What WeChat knows of an order's parcels. */
export interface KnownShipping {
  readonly parcels: readonly Parcel[]
  /** That all of it has left. */
  readonly complete: boolean
}

/** What WeChat is to be told. */
export interface UploadPlan {
  /** In several uploads, or of several parcels [uploadShippingInfo, delivery_mode 2]. */
  readonly split: boolean
  readonly complete: boolean
  readonly parcels: readonly Shipment[]
}

/**
 * What WeChat does not know of the order; null: it knows all of it. Parcels are told once and add up
 * until everything has left; after that an upload replaces them all, which WeChat allows once. That the
 * rest was refunded is told with the last parcel again: an upload names one at least.
 */
export function planUpload(order: Order, known: KnownShipping): UploadPlan | null {
  const complete = order.state !== 'TO_SHIP'
  const fresh = order.shipments.filter(
    ({ carrier, waybill }) =>
      !known.parcels.some((parcel) => parcel.carrier === carrier && parcel.waybill === waybill),
  )
  if (fresh.length === 0 && (known.complete || !complete)) return null
  if (known.complete)
    return { split: order.shipments.length > 1, complete, parcels: order.shipments }
  const parcels = fresh.length > 0 ? fresh : order.shipments.slice(-1)
  const isWhole = complete && order.shipments.length === 1 && known.parcels.length === 0
  return { split: !isWhole, complete, parcels }
}

function uploadOf({ _id, upload }: Order): ShippingUpload {
  if (!upload) throw new Error(`order ${_id} has nothing to tell WeChat`)
  return upload
}

/** WeChat knows the order's parcels as they stand. */
export function finishUpload(order: Order): Order {
  const complete = order.state !== 'TO_SHIP'
  const upload = { ...uploadOf(order), parcels: order.shipments.length, complete, refused: null }
  return finishEffect({ ...order, upload }, 'UPLOAD')
}

/** WeChat refused them, with this errcode; the next parcel or correction tries again. */
export function refuseUpload(order: Order, errcode: number): Order {
  return finishEffect({ ...order, upload: { ...uploadOf(order), refused: errcode } }, 'UPLOAD')
}

/** Whether the buyer confirms receipt in WeChat's component: it knows that everything has left. */
export function isKnownShipped({ upload }: Pick<Order, 'upload'>): boolean {
  return upload !== null && upload.complete
}
