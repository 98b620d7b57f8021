import type { Order } from '@domain/order'
import type { Shipment } from '@domain/shipment'
import { type Findings, sameValue, unless } from './violation'

const waybillsOf = ({ shipments }: Order) =>
  shipments.map(({ carrier, waybill }) => `${carrier} ${waybill}`)

/** Its pieces, its time and who sent it stay; its waybill may be corrected once. */
function isKept(before: Shipment, after: Shipment | undefined): boolean {
  if (after === undefined) return false
  const { carrier, waybill } = before
  const isSame = sameValue(before, after)
  const corrected = { ...after, carrier, waybill, corrected: false }
  return isSame || (!before.corrected && after.corrected && sameValue(before, corrected))
}

/** What one write may do to an order's parcels. */
export function checkShipments(before: Order | null, after: Order): Findings {
  const known = before?.shipments ?? []
  const { shipments, upload, state, refund } = after
  const waybills = waybillsOf(after)
  const pieces = shipments.flatMap(({ lines }) => lines)
  return unless(
    [
      known.every((shipment, index) => isKept(shipment, shipments[index])),
      'a parcel that left was changed',
    ],
    [
      shipments.length === known.length || before?.state === 'TO_SHIP',
      `a parcel left while ${before?.state}`,
    ],
    [new Set(waybills).size === waybills.length, `a parcel left twice: ${waybills.join(', ')}`],
    [pieces.every(({ quantity }) => quantity > 0), 'a parcel of nothing'],
    [shipments.length === 0 || refund === null, 'shipped and refunded as a whole'],
    [
      upload === null || upload.parcels <= shipments.length,
      'WeChat is said to know more than left',
    ],
    [!upload?.complete || state !== 'TO_SHIP', 'WeChat is told that all has left, too early'],
  )
}
