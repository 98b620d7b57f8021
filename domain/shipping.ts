import type { Actor } from './actor'
import { isCompensation } from './after-sale-money'
import { piecesByLine } from './line-pieces'
import type { Order, TimelineEntry } from './order'
import { notOwing, owing } from './order-outbox'
import { changed, move } from './order-transitions'
import { withNextStep } from './receipt'
import { ok, refuse, type Result } from './result'
import { MAX_PARCELS, type Parcel, type Shipment, type ShippingUpload } from './shipment'
import type { AfterSaleSettings } from './shop-settings'
import { NEVER } from './stock'

type Pieces = Shipment['lines']
type Line = Order['lines'][number]

/** A parcel as the seller packs it; without lines: everything that can leave now. */
export interface Packing extends Parcel {
  readonly lines?: Pieces
}

/** Who ships what. */
export interface Shipper {
  readonly by: Actor
  /** Whether a line is theirs to ship; missing: all are. */
  readonly only?: (line: Line) => boolean
  /** The receiver's phone, masked. */
  readonly receiver: string
  readonly settings: AfterSaleSettings
}

const isSame = (a: Parcel, b: Parcel): boolean => a.carrier === b.carrier && a.waybill === b.waybill

/** Whether the order has this very parcel. */
export function hasParcel({ shipments }: Pick<Order, 'shipments'>, parcel: Parcel): boolean {
  return shipments.some((shipment) => isSame(shipment, parcel))
}

/** Pieces that may leave now by SKU, of the lines that are the shipper's. */
function shippableOf(order: Order, only: Shipper['only']): Map<string, number> {
  const pieces = piecesByLine(order)
  const own = order.lines.filter((line) => only === undefined || only(line))
  return new Map(own.map(({ skuId }) => [skuId, pieces.get(skuId)?.shippable ?? 0]))
}

/** Each SKU once. */
function merged(lines: Pieces): Pieces {
  const sums = new Map<string, number>()
  for (const { skuId, quantity } of lines) sums.set(skuId, (sums.get(skuId) ?? 0) + quantity)
  return [...sums].map(([skuId, quantity]) => ({ skuId, quantity }))
}

/** What goes into the next parcel; null: something of it cannot leave, or there is nothing. */
function pack(left: ReadonlyMap<string, number>, wanted: Pieces | undefined): Pieces | null {
  const all = [...left].map(([skuId, quantity]) => ({ skuId, quantity }))
  const lines = wanted ? merged(wanted) : all.filter(({ quantity }) => quantity > 0)
  const fits = lines.every(
    ({ skuId, quantity }) => quantity > 0 && quantity <= (left.get(skuId) ?? 0),
  )
  return fits && lines.length > 0 ? lines : null
}

const noUpload: Omit<ShippingUpload, 'receiver'> = {
  parcels: 0,
  complete: false,
  reshipped: false,
  refused: null,
}

function withParcel(
  order: Order,
  packed: Packing,
  lines: Pieces,
  shipper: Shipper,
  now: number,
): Order {
  const { by, receiver } = shipper
  const { carrier, waybill } = packed
  const id = `p${order.shipments.length + 1}`
  const shipment: Shipment = { id, carrier, waybill, lines, at: now, by, corrected: false }
  const entry: TimelineEntry = { kind: 'PARCEL', at: now, by }
  return {
    ...order,
    shipments: [...order.shipments, shipment],
    upload: { ...(order.upload ?? noUpload), receiver },
    timeline: [...order.timeline, entry],
  }
}

/** Every line has gone back for good, but for a part of the price of goods that the buyer keeps. */
const isVoid = (order: Order): boolean =>
  [...piecesByLine(order).values()].every(({ quantity, refunded }) => refunded === quantity) &&
  !order.afterSales.some((one) => one.state === 'REFUNDED' && isCompensation(order, one))

/** Nothing is left that could leave, now or after a request that is not decided. */
const hasAllLeft = (order: Order): boolean => {
  const pieces = [...piecesByLine(order).values()]
  const isBound = order.afterSales.some(
    ({ pieces: which, state }) =>
      which === 'UNSHIPPED' && (state === 'REQUESTED' || state === 'REFUNDING'),
  )
  return !isBound && pieces.every(({ shippable }) => shippable === 0)
}

/** A move that the table must allow, within the revision that goes on. */
function moveOn(order: Order, event: 'SHIP' | 'VOID', now: number): Order {
  const moved = move(order, event, now)
  if (!moved.ok) throw new Error(`shipping: ${event} in ${order.state}`)
  return { ...moved.value, rev: order.rev }
}

function asVoid(order: Order, now: number): Order {
  const closed = moveOn(order, 'VOID', now)
  const quiet = notOwing(closed, ['UPLOAD', 'TELL_SHIPPED'])
  return { ...quiet, closeReason: 'REFUNDED', stepDueAt: NEVER }
}

function asShipped(order: Order, settings: AfterSaleSettings, now: number): Order {
  const shipped = moveOn(order, 'SHIP', now)
  const told = owing(owing(shipped, { kind: 'UPLOAD' }, now), { kind: 'TELL_SHIPPED' }, now)
  return withNextStep(told, settings)
}

/**
 * The order, same revision, after pieces left or a request about them ended: CLOSED when all of it was
 * refunded, SHIPPED when the rest has all left, else as it is. Its next step is set.
 */
export function settleShipping(order: Order, settings: AfterSaleSettings, now: number): Order {
  const isPast = order.state === 'SHIPPED' || order.state === 'RECEIVED'
  if (order.state !== 'TO_SHIP' && !isPast) return withNextStep(order, settings)
  if (isVoid(order)) return asVoid(order, now)
  const leaves = order.state === 'TO_SHIP' && order.shipments.length > 0 && hasAllLeft(order)
  return leaves ? asShipped(order, settings, now) : withNextStep(order, settings)
}

export type ShipRefusal = 'NOT_SHIPPABLE' | 'PIECES_NOT_SHIPPABLE' | 'TOO_MANY_PARCELS'

/**
 * These parcels leave at epoch ms `now`; null: the order has them all. A parcel that it has already is
 * passed over. WeChat and, once everything has left, the buyer are to be told. TOO_MANY_PARCELS names
 * the `limit`.
 */
export function ship(
  order: Order,
  parcels: readonly Packing[],
  shipper: Shipper,
  now: number,
): Result<Order | null, ShipRefusal> {
  const fresh = parcels.filter((parcel) => !hasParcel(order, parcel))
  if (fresh.length === 0) return ok(null)
  if (order.state !== 'TO_SHIP') return refuse('NOT_SHIPPABLE')
  let after = order
  for (const parcel of fresh) {
    if (hasParcel(after, parcel)) continue
    if (after.shipments.length >= MAX_PARCELS) {
      return refuse('TOO_MANY_PARCELS', { limit: MAX_PARCELS })
    }
    const lines = pack(shippableOf(after, shipper.only), parcel.lines)
    if (lines === null) return refuse('PIECES_NOT_SHIPPABLE')
    after = withParcel(after, parcel, lines, shipper, now)
  }
  const told = owing(changed(after, {}), { kind: 'UPLOAD' }, now)
  return ok(settleShipping(told, shipper.settings, now))
}

/** Whether WeChat knows the parcel under the waybill that it has. */
const isUploaded = ({ shipments, upload }: Order, id: string): boolean =>
  shipments.findIndex((shipment) => shipment.id === id) < (upload?.parcels ?? 0)

/**
 * The parcel travels under another waybill; null: under this one already. Once for each parcel; of those
 * that WeChat knows, once for the order; not when the goods have arrived.
 */
export function correctWaybill(
  order: Order,
  parcelId: string,
  parcel: Parcel,
  { by, only, receiver }: Omit<Shipper, 'settings'>,
  now: number,
): Result<Order | null, 'PARCEL_NOT_FOUND' | 'WAYBILL_FIXED'> {
  const known = order.shipments.find(({ id }) => id === parcelId)
  const own = shippableOf(order, only)
  if (!known || !known.lines.every(({ skuId }) => own.has(skuId))) return refuse('PARCEL_NOT_FOUND')
  if (isSame(known, parcel)) return ok(null)
  const upload = { ...(order.upload ?? noUpload), receiver }
  const again = isUploaded(order, parcelId)
  const isTravelling = order.state === 'TO_SHIP' || order.state === 'SHIPPED'
  if (known.corrected || !isTravelling || (again && upload.reshipped))
    return refuse('WAYBILL_FIXED')
  const { carrier, waybill } = parcel
  const shipments = order.shipments.map((shipment) =>
    shipment === known ? { ...shipment, carrier, waybill, corrected: true } : shipment,
  )
  const entry: TimelineEntry = { kind: 'WAYBILL_CORRECTED', at: now, by }
  const timeline = [...order.timeline, entry]
  const reshipped = upload.reshipped || again
  const after = changed(order, { shipments, timeline, upload: { ...upload, reshipped } })
  return ok(owing(after, { kind: 'UPLOAD' }, now))
}
