import type { Actor } from './actor'
import { isOpen } from './after-sale-state'
import { piecesByLine } from './line-pieces'
import type { Order, TimelineKind } from './order'
import { changed, move } from './order-transitions'
import { ok, refuse, type Result } from './result'
import type { AfterSaleSettings } from './shop-settings'
import { NEVER } from './stock'

/** When this last happened, epoch ms; null: never. */
function lastAt({ timeline }: Pick<Order, 'timeline'>, kind: TimelineKind): number | null {
  return timeline.filter((entry) => entry.kind === kind).at(-1)?.at ?? null
}

/** Whether a request still goes on. */
export function hasOpenAfterSale({ afterSales }: Pick<Order, 'afterSales'>): boolean {
  return afterSales.some(({ state }) => isOpen(state))
}

/** When a shipped order is received by itself, epoch ms; NEVER: it is not shipped, or a request goes on. */
export function receiveAt(order: Order, { receiveMs }: AfterSaleSettings): number {
  if (order.state !== 'SHIPPED' || hasOpenAfterSale(order)) return NEVER
  return (lastAt(order, 'SHIPPED') ?? order.createdAt) + receiveMs
}

/** Until when the buyer may ask for after-sale, epoch ms; NEVER: no end yet; 0: not, or not any more. */
export function afterSaleUntil(order: Order, { windowMs }: AfterSaleSettings): number {
  switch (order.state) {
    case 'TO_SHIP':
    case 'SHIPPED':
      return NEVER
    case 'RECEIVED':
      return (lastAt(order, 'RECEIVED') ?? order.createdAt) + windowMs
    case 'CREATED':
    case 'PAID':
    case 'GROUPING':
    case 'SETTLED':
    case 'CLOSED':
      return 0
  }
}

/** Whether the buyer may ask for after-sale at epoch ms `now`: in time, and about some piece. */
export function isAfterSaleOpen(order: Order, settings: AfterSaleSettings, now: number): boolean {
  if (now >= afterSaleUntil(order, settings)) return false
  return [...piecesByLine(order).values()].some(({ shippable, kept }) => shippable + kept > 0)
}

/** When the order is settled by itself, epoch ms; NEVER: it is not received, or a request goes on. */
export function settleAt(order: Order, settings: AfterSaleSettings): number {
  if (order.state !== 'RECEIVED' || hasOpenAfterSale(order)) return NEVER
  return afterSaleUntil(order, settings)
}

/** When the next step happens by itself, epoch ms; NEVER: none. */
export function nextStepAt(order: Order, settings: AfterSaleSettings): number {
  const requests = order.afterSales.filter(({ state }) => isOpen(state)).map(({ dueAt }) => dueAt)
  return Math.min(receiveAt(order, settings), settleAt(order, settings), ...requests, NEVER)
}

/** The order, same revision, with the time of its next step; what every decision here and of after-sales ends with. */
export function withNextStep(order: Order, settings: AfterSaleSettings): Order {
  const stepDueAt = nextStepAt(order, settings)
  return stepDueAt === order.stepDueAt ? order : { ...order, stepDueAt }
}

/** The timeline's last entry says who did it. */
export function signLast(order: Order, by: Actor): Order {
  const last = order.timeline.at(-1)
  return last ? { ...order, timeline: [...order.timeline.slice(0, -1), { ...last, by }] } : order
}

/** The goods arrived at epoch ms `now`; null: that is known. Requests that go on do so. */
export function receive(
  order: Order,
  by: Actor,
  settings: AfterSaleSettings,
  now: number,
): Result<Order | null, 'NOT_RECEIVABLE'> {
  if (order.state === 'RECEIVED' || order.state === 'SETTLED') return ok(null)
  const moved = move(order, 'RECEIVE', now)
  if (!moved.ok) return refuse('NOT_RECEIVABLE')
  return ok(withNextStep(signLast(moved.value, by), settings))
}

/** The time for after-sale is over: nothing can come back any more. Null: it is not received, or a request goes on. */
export function settle(order: Order, now: number): Order | null {
  if (hasOpenAfterSale(order)) return null
  const moved = move(order, 'SETTLE', now)
  return moved.ok ? changed({ ...moved.value, rev: order.rev }, { stepDueAt: NEVER }) : null
}
