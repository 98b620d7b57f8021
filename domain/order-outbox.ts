import type { Effect, EffectKind, Order } from './order'
import { changed } from './order-transitions'
import { NEVER } from './stock'

/** Who changed the order works on its outbox for this long before a job may; longer than a function can run. */
export const LEASE_MS = 60_000

/** Whether an effect can be worked; one that waits holds up none of the others. */
export const isReady = ({ dueAt }: Effect): boolean => dueAt === undefined

/** When a job may next look: after the lease while something is ready, else at the end of the first wait. */
function outboxDueAt(outbox: readonly Effect[], leasedUntil: number): number {
  if (outbox.some(isReady)) return leasedUntil
  return Math.min(NEVER, ...outbox.map(({ dueAt }) => dueAt ?? leasedUntil))
}

const withEffects = (order: Order, outbox: readonly Effect[], leasedUntil: number): Order => ({
  ...order,
  outbox,
  outboxDueAt: outboxDueAt(outbox, leasedUntil),
})

/**
 * `after` (one revision past its predecessor) with `added` to do, last and at once, and `done` done;
 * leased until `dueAt` if any is ready.
 */
export function withOutbox(
  after: Order,
  change: { added?: EffectKind | Effect; done?: EffectKind },
  dueAt: number,
): Order {
  const added = typeof change.added === 'string' ? { kind: change.added } : change.added
  const left = after.outbox.filter(({ kind }) => kind !== change.done && kind !== added?.kind)
  return withEffects(after, added ? [...left, added] : left, dueAt)
}

/**
 * The order, same revision, with this to do by a job, from epoch ms `now` on: for a function that does
 * not work it itself. A worker that has the outbox meanwhile keeps its lease.
 */
export function owing(order: Order, added: Effect, now: number): Order {
  const isLeased = order.outbox.some(isReady) && order.outboxDueAt > now
  return withOutbox(order, { added }, isLeased ? order.outboxDueAt : now)
}

/** The order, same revision, without these in its outbox: there is no more use for them. */
export function notOwing(order: Order, kinds: readonly EffectKind[]): Order {
  if (!order.outbox.some(({ kind }) => kinds.includes(kind))) return order
  const left = order.outbox.filter(({ kind }) => !kinds.includes(kind))
  return withEffects(order, left, order.outboxDueAt)
}

/** Claims the outbox at epoch ms `now`; null when it is empty or another still works on it. Waits that are over end. */
export function claimOutbox(order: Order, now: number): Order | null {
  if (order.outbox.length === 0 || order.outboxDueAt > now) return null
  const outbox = order.outbox.map((effect): Effect => {
    const { dueAt, ...ready } = effect
    return dueAt !== undefined && dueAt <= now ? ready : effect
  })
  return withEffects(changed(order, {}), outbox, now + LEASE_MS)
}

/** Takes one effect out of the outbox. The others stay leased as they were. */
export function finishEffect(order: Order, done: EffectKind): Order {
  return withOutbox(changed(order, {}), { done }, order.outboxDueAt)
}

/** Nobody works on this effect before epoch ms `dueAt`. */
export function postponeEffect(order: Order, kind: EffectKind, dueAt: number): Order {
  const outbox = order.outbox.map((effect) =>
    effect.kind === kind ? { ...effect, dueAt } : effect,
  )
  return withEffects(changed(order, {}), outbox, order.outboxDueAt)
}
