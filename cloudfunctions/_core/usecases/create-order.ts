import type { DeclaredErrorOf, OutputOf } from '@contract/index'
import { holdUntil, type Order } from '@domain/order'
import { ok, refuse, type Refusal, type Result } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import type { Stocks } from '../ports/stocks'
import type { CloseDeps } from './close-order'
import { piecesOf } from './order-pieces'
import { groupSlotOf, insertIntoGroupSlot, insertIntoSlot } from './order-slot'
import { type CreateRequest, orderIdOf, type Plan, type PlanDeps, planOrder } from './plan-order'
import { takeSeat } from './take-seat'

interface Deps extends PlanDeps, CloseDeps {
  readonly groups: PlanDeps['groups'] & CloseDeps['groups']
  readonly stocks: CloseDeps['stocks'] & Pick<Stocks, 'available' | 'reserve' | 'giveUp'>
  readonly orders: PlanDeps['orders'] & CloseDeps['orders'] & Pick<Orders, 'insert' | 'idInSlot'>
}

type Code = DeclaredErrorOf<'order.create'> | 'BAD_REQUEST'
type Answer = Result<OutputOf<'order.create'>, Code>

/** Holds every line's pieces, or none: names the line that ran short, and how many its group or SKU has. */
async function reserveAll(
  stocks: Deps['stocks'],
  order: Order,
): Promise<Result<null, 'STOCK_SHORT'>> {
  const wanted = piecesOf(order, order.holdKey)
  const until = holdUntil(order.createdAt)
  const held = await Promise.all(wanted.map((pieces) => stocks.reserve(pieces, until)))
  const index = held.indexOf(false)
  const short = wanted[index]
  if (!short) return ok(null)
  const [available] = await Promise.all([
    stocks.available([short.skuId]),
    ...wanted.filter((_, i) => held[i]).map((pieces) => stocks.giveUp(pieces)),
  ])
  // The campaign's share comes after the lines, of which a group order has one.
  const skuId = (order.lines[index] ?? order.lines[0])?.skuId ?? short.skuId
  return refuse('STOCK_SHORT', { skuId, available: available.get(short.skuId) ?? 0 })
}

function insert({ orders, ids }: Deps, { order, taken }: Plan, requestKey: string) {
  if (order.group) return insertIntoGroupSlot(orders, order)
  const choice = parseInt(ids.derived(1, requestKey), 36) / 36
  return insertIntoSlot(orders, order, { choice, taken })
}

/** Reserve, then insert. An attempt whose order is not the one inserted gives its holds back. */
async function place(deps: Deps, plan: Plan, requestKey: string): Promise<Result<Order, Code>> {
  const { stocks } = deps
  const { order } = plan
  const reserved = await reserveAll(stocks, order)
  if (!reserved.ok) return reserved
  const placed = await insert(deps, plan, requestKey)
  if (placed.ok && placed.value.inserted) return ok(placed.value.order)
  await Promise.all(piecesOf(order, order.holdKey).map((pieces) => stocks.giveUp(pieces)))
  return placed.ok ? ok(placed.value.order) : placed
}

/** A join that was refused its seat, or given up: its order is closed and nobody paid. */
const isGivenUp = ({ group, state, payment }: Order) =>
  group?.role === 'MEMBER' && state === 'CLOSED' && payment === null

function answer(order: Order): Answer {
  // A tombstone: an earlier attempt died and was cleared away; the buyer must confirm anew.
  if (order.closeReason === 'ABANDONED' || isGivenUp(order)) return refuse('PRICE_CHANGED')
  const { _id, amounts, expiresAt, group } = order
  return ok({ orderId: _id, payable: amounts.payable, expiresAt, groupId: group?.id ?? null })
}

/** A member's unpaid order takes its seat, once more if need be; no other order needs one now. */
async function finish(deps: Deps, order: Order, joins: Plan['joins']): Promise<Answer> {
  if (order.group?.role !== 'MEMBER' || order.state !== 'CREATED') return answer(order)
  const seated = await takeSeat(deps, order, joins)
  return seated.ok ? answer(seated.value) : seated
}

/** What to say to a request that cannot become an order now; it may be one already. */
async function refused(
  deps: Deps,
  { actor: { openid }, requestKey }: CreateRequest,
  error: Refusal<Code>,
): Promise<Answer> {
  const { orders, ids } = deps
  const earlier = await orders.byId(orderIdOf(ids, openid, requestKey))
  if (earlier) return isGivenUp(earlier) ? { ok: false, error } : finish(deps, earlier, null)
  // Both may be for an order that only waits for its payment, which is better to know.
  if (error.code === 'GROUP_ALREADY_IN' || error.code === 'GROUP_LIMIT') {
    const unpaid = await orders.idInSlot(groupSlotOf(openid))
    if (unpaid !== null) return refuse('UNPAID_GROUP_ORDER', { orderId: unpaid })
  }
  return { ok: false, error }
}

/**
 * Holds stock, then inserts the order; a join then holds its seat, and gives all of it back when it
 * comes too late. A repeat of the request answers the order that is there, even if by now the goods,
 * the price or the address are not. Five round trips for one item, six to join a group also on a
 * cold instance; a campaign with a share of the stock, with a limit, or for newcomers only takes one
 * more for each. Only an instance that must load the settings too may meet a taken slot, which costs
 * it two or three more.
 */
export function createOrder(deps: Deps): Handler<'order.create'> {
  return async (request) => {
    const planned = await planOrder(deps, request)
    if (!planned.ok) return refused(deps, request, planned.error)
    const { joins } = planned.value
    const placed = await place(deps, planned.value, request.requestKey)
    return placed.ok ? finish(deps, placed.value, joins) : refused(deps, request, placed.error)
  }
}
