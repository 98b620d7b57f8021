import type { Address } from '@domain/address'
import type { Parcel } from '@domain/shipment'
import { correctWaybill as correct, type Packing, ship, type Shipper } from '@domain/shipping'
import type { AfterSaleSettings } from '@domain/shop-settings'
import { maskPhone } from '@domain/user'
import type { Colleague, Handler } from '../dispatch/handler'
import type { Clock } from '../ports/clock'
import type { Settings } from '../ports/settings'
import { type ChangeDeps, changeSellerOrder } from './change-seller-order'
import { staffActor } from './staff-actor'
import { isOwnLine } from './supplier-sight'

export interface ShipDeps extends ChangeDeps {
  readonly settings: Pick<Settings, 'shop'>
  readonly clock: Clock
}

/** A colleague as the parcels name them; a supplier's operator ships their own lines only. */
export function shipperOf(
  actor: Pick<Colleague, 'user' | 'staff'>,
  { phone }: Pick<Address, 'phone'>,
  settings: AfterSaleSettings,
): Shipper {
  const { staff } = actor
  const receiver = maskPhone(phone)
  return { by: staffActor(actor), only: (line) => isOwnLine(line, staff), receiver, settings }
}

/** A parcel without lines takes what can leave. */
const toPacking = ({ lines, ...parcel }: Parcel & { lines?: Packing['lines'] | undefined }) =>
  lines === undefined ? parcel : { ...parcel, lines }

/** Parcels of an order leave. The buyer and WeChat are told by the job. */
export function shipOrder(deps: ShipDeps): Handler<'seller.ship'> {
  return async ({ actor, input: { orderId, parcels } }) => {
    const { afterSale } = await deps.settings.shop()
    const packings = parcels.map(toPacking)
    return changeSellerOrder(deps, actor, orderId, (order, { address }) =>
      ship(order, packings, shipperOf(actor, address, afterSale), deps.clock.now()),
    )
  }
}

/** A parcel travels under another waybill than was typed. */
export function correctWaybill(deps: ShipDeps): Handler<'seller.correctWaybill'> {
  return async ({ actor, input: { orderId, parcelId, ...parcel } }) => {
    const { afterSale } = await deps.settings.shop()
    return changeSellerOrder(deps, actor, orderId, (order, { address }) =>
      correct(order, parcelId, parcel, shipperOf(actor, address, afterSale), deps.clock.now()),
    )
  }
}
