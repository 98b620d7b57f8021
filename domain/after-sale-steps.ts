import { SYSTEM } from './actor'
import type { AfterSale } from './after-sale'
import { acceptReturn, approveAfterSale, confirmExchange } from './after-sale-answers'
import { commitAfterSales, findAfterSale, withAfterSale } from './after-sale-change'
import { type Move, moveAfterSale } from './after-sale-transitions'
import type { Order } from './order'
import { changed } from './order-transitions'
import type { Result } from './result'
import type { ShopSettings } from './shop-settings'

type Settings = Pick<ShopSettings, 'afterSale' | 'returnAddress'>

function expire(order: Order, id: string, move: Move): Result<Order, string> {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const moved = moveAfterSale(found.value, 'EXPIRE', move)
  if (!moved.ok) return moved
  const expired = withAfterSale(order, moved.value)
  return { ok: true, value: commitAfterSales(order, expired, move.settings, move.now) }
}

/** What happens to a request whose time is over. Nobody looked at what came back, so it is not sold again. */
function nextStep(
  order: Order,
  { id, state }: AfterSale,
  { returnAddress }: Settings,
  move: Move,
): Result<Order | null, string> | null {
  switch (state) {
    case 'REQUESTED':
      return approveAfterSale(order, id, { returnTo: returnAddress }, move)
    case 'AWAITING_RETURN':
      return expire(order, id, move)
    case 'RETURNING':
      return acceptReturn(order, id, { restock: false }, move)
    case 'RESHIPPED':
      return confirmExchange(order, id, move)
    case 'REJECTED':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'AWAITING_RESHIP':
    case 'EXCHANGED':
    case 'REFUNDING':
    case 'REFUNDED':
      return null
  }
}

/** A request that cannot go on by itself (a return while the shop has no address for it) is looked at again after this. */
const PUT_OFF_MS = 24 * 3_600_000

/**
 * The order after the steps of its requests that are due at epoch ms `now`: unanswered ones are approved
 * as asked, returns without a waybill expire, returned parcels that nobody looked at are accepted,
 * exchanges arrive. Null: none is due.
 */
export function advanceAfterSales(order: Order, settings: Settings, now: number): Order | null {
  const move: Move = { by: SYSTEM, settings: settings.afterSale, now }
  const due = order.afterSales.filter((one) => one.dueAt <= now)
  if (due.length === 0) return null
  const after = due.reduce((current, { id }) => {
    const one = current.afterSales.find((each) => each.id === id)
    const stepped = one && nextStep(current, one, settings, move)
    if (!one || !stepped) return current
    if (stepped.ok) return stepped.value ?? current
    return withAfterSale(current, { ...one, dueAt: now + PUT_OFF_MS })
  }, order)
  return changed({ ...after, rev: order.rev }, {})
}
