import type { OutputOf } from '@contract/index'
import { createOrder as newOrder, holdUntil, type Order } from '@domain/order'
import { priceOrder } from '@domain/pricing'
import { ok, refuse, type Refusal, type Result } from '@domain/result'
import type { Handler, Request } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Ids } from '../ports/ids'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'
import type { Stocks } from '../ports/stocks'
import { piecesOf } from './order-pieces'
import { insertIntoSlot, slotsOf } from './order-slot'

interface Deps {
  readonly catalogue: Pick<Catalogue, 'productsBySkus'>
  readonly settings: Settings
  readonly stocks: Pick<Stocks, 'available' | 'reserve' | 'giveUp'>
  readonly orders: Pick<Orders, 'byId' | 'insert' | 'takenSlots'>
  readonly ids: Ids
}

type CreateRequest = Request<'order.create'>
type Code =
  'ADDRESS_NOT_FOUND' | 'PRODUCT_OFF_SALE' | 'STOCK_SHORT' | 'PRICE_CHANGED' | 'TOO_MANY_UNPAID'

interface Plan {
  /** Not yet in a slot. */
  readonly order: Order
  /** Slots known to be taken. */
  readonly taken: readonly string[]
}

/**
 * The order that this request asks for, or why there is none. Reads only. When the settings need no
 * round trip, the one that is spared looks for a free slot, so that the insert need not try.
 */
async function decide(
  { catalogue, settings, orders, ids }: Deps,
  { actor, input, requestKey, now }: CreateRequest,
): Promise<Result<Plan, Code>> {
  // Asked first: shop() begins to load.
  const spare = settings.isAtHand()
  const [products, { postage }, taken] = await Promise.all([
    catalogue.productsBySkus(input.items.map(({ skuId }) => skuId)),
    settings.shop(),
    spare ? orders.takenSlots(slotsOf(actor.openid)) : [],
  ])
  const address = actor.user.addresses.find(({ id }) => id === input.addressId)
  if (!address) return refuse('ADDRESS_NOT_FOUND')
  const priced = priceOrder(input.items, products, postage)
  if (!priced.ok) return priced
  const { lines, amounts } = priced.value
  if (amounts.payable !== input.expectedPayable) {
    return refuse('PRICE_CHANGED', { payable: amounts.payable })
  }
  const id = orderIdOf(ids, actor.openid, requestKey)
  const { remark } = input
  const draft = { id, buyerId: actor.openid, lines, amounts, address: address.sealed, remark }
  return ok({ order: newOrder({ ...draft, slotKey: id }, now), taken })
}

/** One id for one press of the button, however often it arrives; WeChat Pay's out_trade_no too. */
function orderIdOf(ids: Ids, openid: string, requestKey: string): string {
  return `o${ids.derived(27, openid, requestKey)}`
}

/** Holds every line's pieces, or none: names the first line that ran short. */
async function reserveAll(
  stocks: Deps['stocks'],
  order: Order,
): Promise<Result<null, 'STOCK_SHORT'>> {
  const wanted = piecesOf(order.lines, order.holdKey)
  const until = holdUntil(order.createdAt)
  const held = await Promise.all(wanted.map((pieces) => stocks.reserve(pieces, until)))
  const short = wanted[held.indexOf(false)]
  if (!short) return ok(null)
  const [available] = await Promise.all([
    stocks.available([short.skuId]),
    ...wanted.filter((_, i) => held[i]).map((pieces) => stocks.giveUp(pieces)),
  ])
  return refuse('STOCK_SHORT', { skuId: short.skuId, available: available.get(short.skuId) ?? 0 })
}

/** Reserve, then insert. An attempt whose order is not the one inserted gives its holds back. */
async function place(
  { stocks, orders, ids }: Deps,
  { order, taken }: Plan,
  requestKey: string,
): Promise<Result<Order, Code>> {
  const reserved = await reserveAll(stocks, order)
  if (!reserved.ok) return reserved
  const choice = parseInt(ids.derived(1, requestKey), 36) / 36
  const placed = await insertIntoSlot(orders, order, { choice, taken })
  if (placed.ok && placed.value.inserted) return ok(placed.value.order)
  await Promise.all(piecesOf(order.lines, order.holdKey).map((pieces) => stocks.giveUp(pieces)))
  return placed.ok ? ok(placed.value.order) : placed
}

function answer(order: Order): Result<OutputOf<'order.create'>, Code> {
  // A tombstone: an earlier attempt died and was cleared away; the buyer must confirm anew.
  if (order.closeReason === 'ABANDONED') return refuse('PRICE_CHANGED')
  const { _id, amounts, expiresAt } = order
  return ok({ orderId: _id, payable: amounts.payable, expiresAt })
}

/**
 * Holds stock, then inserts the order. A repeat of the request answers the order that is there, even
 * if by now the goods, the price or the address are not. Five round trips for one item. Only an
 * instance that must load the settings too may meet a taken slot, which costs it two or three more.
 */
export function createOrder(deps: Deps): Handler<'order.create'> {
  const refused = async (request: CreateRequest, error: Refusal<Code>) => {
    const { actor, requestKey } = request
    const earlier = await deps.orders.byId(orderIdOf(deps.ids, actor.openid, requestKey))
    return earlier ? answer(earlier) : { ok: false as const, error }
  }
  return async (request) => {
    const decided = await decide(deps, request)
    if (!decided.ok) return refused(request, decided.error)
    const placed = await place(deps, decided.value, request.requestKey)
    return placed.ok ? answer(placed.value) : refused(request, placed.error)
  }
}
