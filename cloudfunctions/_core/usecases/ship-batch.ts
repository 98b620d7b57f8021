import type { OutputOf, ParsedInputOf } from '@contract/index'
import { readWaybill } from '@contract/parcel'
import { findCarrier } from '@domain/carriers'
import type { Parcel } from '@domain/shipment'
import { hasParcel, ship } from '@domain/shipping'
import { ok } from '@domain/result'
import type { AfterSaleSettings } from '@domain/shop-settings'
import type { Handler, Request } from '../dispatch/handler'
import { Unavailable } from '../ports/unavailable'
import { openAddress } from './address-book'
import { decideOrder } from './change-seller-order'
import { inParallel } from './in-parallel'
import { type ShipDeps, shipperOf } from './ship-order'
import { maySee } from './supplier-sight'

type Outcome = OutputOf<'seller.shipBatch'>['outcomes'][number]
type Line = ParsedInputOf<'seller.shipBatch'>['lines'][number]
type Actor = Request<'seller.shipBatch'>['actor']

/** Orders worked at a time. */
const WIDTH = 8

/** A line that can be tried. */
interface Wish extends Parcel {
  readonly line: Line
  readonly orderId: string
}

/** As spreadsheets leave it: with spaces, or an apostrophe or a tab that keeps it a text. */
const cell = (text: string): string => text.normalize('NFKC').replace(/['"\s]/g, '')

function readLine(line: Line): Wish | Outcome {
  const { number, carrier, waybill } = line
  const orderId = cell(number)
  if (!/^[A-Za-z0-9]{1,40}$/.test(orderId)) return 'BAD_NUMBER'
  const known = findCarrier(cell(carrier))
  if (!known) return 'BAD_CARRIER'
  const plain = readWaybill(cell(waybill))
  if (plain === null) return 'BAD_WAYBILL'
  return { line, orderId, carrier: known.code, waybill: plain }
}

const isSame = (a: Parcel, b: Parcel) => a.carrier === b.carrier && a.waybill === b.waybill

/** One parcel with all of the colleague's pieces that can leave. */
async function shipOne(
  deps: ShipDeps,
  actor: Actor,
  { orderId, carrier, waybill }: Wish,
  settings: AfterSaleSettings,
): Promise<Outcome> {
  const parcel: Parcel = { carrier, waybill }
  const known = await deps.orders.byId(orderId)
  if (!known || !maySee(known, actor.staff)) return 'ORDER_NOT_FOUND'
  if (hasParcel(known, parcel)) return 'ALREADY'
  const address = openAddress(known.address, known.buyerId, deps.sealer)
  const shipper = shipperOf(actor, address, settings)
  const shipped = await decideOrder(deps.orders, known, (order) =>
    ship(order, [parcel], shipper, deps.clock.now()),
  )
  return shipped.ok ? 'SHIPPED' : shipped.error.code
}

/** One order's lines, of which the first is tried: the same parcel again is all right, another is not. */
async function shipTogether(
  [first, ...others]: readonly [Wish, ...Wish[]],
  shipWish: (wish: Wish) => Promise<Outcome>,
): Promise<ReadonlyMap<Line, Outcome>> {
  const outcome = await shipWish(first).catch((thrown: unknown): Outcome => {
    if (thrown instanceof Unavailable) return 'BUSY'
    throw thrown
  })
  const again: Outcome = outcome === 'SHIPPED' ? 'ALREADY' : outcome
  const repeats = others.map(
    (wish) => [wish.line, isSame(wish, first) ? again : 'REPEATED'] as const,
  )
  return new Map([[first.line, outcome], ...repeats])
}

/** The lines that can be tried, by order. */
function byOrder(wishes: readonly Wish[]): readonly [Wish, ...Wish[]][] {
  const orders = new Map<string, [Wish, ...Wish[]]>()
  for (const wish of wishes) {
    const others = orders.get(wish.orderId)
    if (others) others.push(wish)
    else orders.set(wish.orderId, [wish])
  }
  return [...orders.values()]
}

/**
 * Ships so many orders, each by itself: what is wrong with one is told by its line. Repeating the call
 * ships nothing twice.
 */
export function shipBatch(deps: ShipDeps): Handler<'seller.shipBatch'> {
  return async ({ actor, input: { lines } }) => {
    const { afterSale } = await deps.settings.shop()
    const read = lines.map(readLine)
    const wishes = read.filter((one) => typeof one !== 'string')
    const ends = await inParallel(byOrder(wishes), WIDTH, (together) =>
      shipTogether(together, (wish) => shipOne(deps, actor, wish, afterSale)),
    )
    const outcomes = new Map<Line, Outcome>()
    for (const end of ends) {
      if (end.status === 'rejected') throw end.reason
      for (const [line, outcome] of end.value) outcomes.set(line, outcome)
    }
    return ok({
      outcomes: read.map((one) =>
        typeof one === 'string' ? one : (outcomes.get(one.line) ?? 'BUSY'),
      ),
    })
  }
}
