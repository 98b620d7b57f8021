import type { EffectKind, Order } from './order'
import { changed } from './order-transitions'
import { NEVER } from './stock'

/** Who changed the order works on its outbox for this long before a job may; longer than a function can run. */
export const LEASE_MS = 60_000

/** `after` (one revision past its predecessor) with `added` to do and `done` done; leased until `dueAt` if any is left. */
export function withOutbox(
  after: Order,
  change: { added?: EffectKind; done?: EffectKind },
  dueAt: number,
): Order {
  const left = after.outbox.filter((effect) => effect.kind !== change.done)
  const outbox = change.added ? [...left, { kind: change.added }] : left
  return { ...after, outbox, outboxDueAt: outbox.length > 0 ? dueAt : NEVER }
}

/** Claims the outbox at epoch ms `now`; null when it is empty or another still works on it. */
export function claimOutbox(order: Order, now: number): Order | null {
  if (order.outbox.length === 0 || order.outboxDueAt > now) return null
  return changed(order, { outboxDueAt: now + LEASE_MS })
}

/** Takes one effect out of the outbox. The others stay leased as they were. */
export function finishEffect(order: Order, done: EffectKind): Order {
  return withOutbox(changed(order, {}), { done }, order.outboxDueAt)
}

/** Nobody works on the outbox before epoch ms `dueAt`. */
export function postponeOutbox(order: Order, dueAt: number): Order {
  return changed(order, { outboxDueAt: dueAt })
}
