import type { Address } from '@domain/address'
import { maskNickname } from '@domain/nickname-mask'
import type { Order, TimelineEntry } from '@domain/order'
import type { OrderState } from '@domain/order-state'
import type { PricedLine } from '@domain/pricing'
import type { Shipment } from '@domain/shipment'
import type { Staff } from '@domain/staff'
import { maskPhone } from '@domain/user'

/** Whether this colleague may see the order at all; tombstones are nobody's. */
export function maySee({ buyerId, supplierIds }: Order, staff: Staff): boolean {
  if (buyerId === '') return false
  if (staff.role !== 'SUPPLIER') return true
  return staff.supplierId !== null && supplierIds.includes(staff.supplierId)
}

/** Whose orders a list of this colleague's holds: null, everybody's. */
export function scopeOf({ role, supplierId }: Staff): string | null {
  return role === 'SUPPLIER' ? (supplierId ?? '') : null
}

/** Whether the line is this colleague's to see, ship and correct. */
export function isOwnLine({ supplierId }: Pick<PricedLine, 'supplierId'>, staff: Staff): boolean {
  return staff.role !== 'SUPPLIER' || (supplierId !== null && supplierId === staff.supplierId)
}

export function seenLines({ lines }: Pick<Order, 'lines'>, staff: Staff): readonly PricedLine[] {
  return lines.filter((line) => isOwnLine(line, staff))
}

/** Parcels with pieces of theirs, and only those pieces. */
export function seenShipments(order: Order, staff: Staff): readonly Shipment[] {
  const own = new Set(seenLines(order, staff).map(({ skuId }) => skuId))
  return order.shipments
    .map((parcel) => ({ ...parcel, lines: parcel.lines.filter(({ skuId }) => own.has(skuId)) }))
    .filter(({ lines }) => lines.length > 0)
}

/** What is about the goods and not about money. */
const ofGoods: ReadonlySet<TimelineEntry['kind']> = new Set([
  'CREATED',
  'PAID',
  'TO_SHIP',
  'PARCEL',
  'WAYBILL_CORRECTED',
  'SHIPPED',
  'RECEIVED',
  'CLOSED',
])

export function seenTimeline(
  { timeline }: Pick<Order, 'timeline'>,
  staff: Staff,
): readonly TimelineEntry[] {
  if (staff.role !== 'SUPPLIER') return timeline
  return timeline.filter(({ kind }) => ofGoods.has(kind))
}

/** A supplier needs to know where it goes while it is being sent, and at no other time. */
const sending: readonly OrderState[] = ['TO_SHIP', 'SHIPPED']

export function seenAddress({ state }: Order, address: Address, staff: Staff): Address {
  if (staff.role !== 'SUPPLIER' || sending.includes(state)) return address
  const { name, phone, region } = address
  return { name: maskNickname(name), phone: maskPhone(phone), region, detail: '' }
}
