import type { Group } from '@domain/group'
import { groupPrice } from '@domain/group-offer'
import { chooseGroup as choose, isWaiting } from '@domain/group-order'
import { holdSeat } from '@domain/group-seats'
import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { Unavailable } from '../ports/unavailable'
import { ownOrder } from './own-order'
import { quietOrder } from './quiet-order'
import { workOutbox, type OutboxDeps } from './work-outbox'

/** The same campaign, number of people and price as was paid for. */
function fits({ group, lines: [line] }: Order, { campaignId, size, terms }: Group): boolean {
  if (!group || !line) return false
  const isSame = group.campaignId === campaignId && group.size === size
  return isSame && groupPrice(terms.offer, line.skuId) === line.price
}

function checkSeat(order: Order, group: Group, now: number) {
  if (!order.group || !fits(order, group)) return refuse('GROUP_NOT_FITTING')
  // As any new order: the seat that this one lost here may be free again.
  const seat = { orderId: '', until: now, member: order.group.member }
  return holdSeat(group, order.buyerId, seat, now)
}

/** Waits for a seat, and still may choose one, at epoch ms `now`. */
const mayChoose = (order: Order, now: number) =>
  isWaiting(order) && now < (order.group?.waitUntil ?? 0)

/** A repeat: the order has its seat there. */
const isChosen = ({ state, group }: Order, groupId: string) =>
  group?.id === groupId && (state === 'GROUPING' || state === 'TO_SHIP')

/** GROUP_FULL: somebody else came first after all; the order waits as before. */
async function seat(
  deps: OutboxDeps,
  order: Order,
  chosen: Group,
): Promise<Result<Order, 'NOT_WAITING' | 'GROUP_FULL'>> {
  const decided = choose(order, chosen, deps.clock.now())
  if (!decided.ok) return decided
  if (!(await deps.orders.commit(order, decided.value))) {
    throw new Unavailable('the order is being changed elsewhere')
  }
  const worked = await workOutbox(deps, decided.value)
  if (!isWaiting(worked)) return ok(worked)
  // Whoever completed the group at the same moment may have written this member's order first.
  const after = await deps.orders.byId(order._id)
  return after && !isWaiting(after) ? ok(after) : refuse('GROUP_FULL')
}

/**
 * A paid order that found its group full takes a seat in another one of the same offer, while its
 * own group's time lasts. Who may join was asked when it was placed, for all of the campaign.
 */
export function chooseGroup(deps: OutboxDeps): Handler<'order.chooseGroup'> {
  return async ({ actor: { openid }, input: { orderId, groupId }, now }) => {
    const own = await ownOrder(deps.orders, orderId, openid)
    if (!own.ok) return own
    if (isChosen(own.value, groupId)) return ok({ state: own.value.state })
    if (!mayChoose(own.value, now)) return refuse('NOT_WAITING')
    const [order, group] = await Promise.all([
      quietOrder(deps, own.value),
      deps.groups.byId(groupId),
    ])
    if (!mayChoose(order, now)) return refuse('NOT_WAITING')
    if (!group) return refuse('GROUP_NOT_FOUND')
    const free = checkSeat(order, group, now)
    if (!free.ok) return free
    const seated = await seat(deps, order, group)
    return seated.ok ? ok({ state: seated.value.state }) : seated
  }
}
