import type { Group, GroupEffect, GroupEffectKind } from './group'
import type { SeatState } from './group-state'
import { countSeats } from './group-transitions'
import { LEASE_MS } from './order-outbox'
import { NEVER } from './stock'

/** The group with `patch`, one revision on. */
export function changedGroup(group: Group, patch: Partial<Group>): Group {
  return { ...group, ...patch, rev: group.rev + 1 }
}

/** One TELL of each kind of news, and one of each other effect. */
const isAlike = (a: GroupEffect, b: GroupEffect): boolean =>
  a.kind === b.kind && (a.kind !== 'TELL' || b.kind !== 'TELL' || a.news === b.news)

/** Everybody, once somebody says so. */
function merge(a: GroupEffect, b: GroupEffect): GroupEffect {
  if (a.kind !== 'TELL' || b.kind !== 'TELL') return b
  return { ...b, to: a.to && b.to && [...new Set([...a.to, ...b.to])] }
}

/** `after` (one revision past its predecessor) with these effects to do, by whoever changed it. */
export function withEffects(after: Group, added: readonly GroupEffect[], now: number): Group {
  if (added.length === 0) return after
  const outbox = added.reduce<readonly GroupEffect[]>(
    (all, effect) =>
      all.some((other) => isAlike(other, effect))
        ? all.map((other) => (isAlike(other, effect) ? merge(other, effect) : other))
        : [...all, effect],
    after.outbox,
  )
  return { ...after, outbox, outboxDueAt: now + LEASE_MS }
}

/** Claims the outbox at epoch ms `now`; null when it is empty or another still works on it. */
export function claimGroupOutbox(group: Group, now: number): Group | null {
  if (group.outbox.length === 0 || group.outboxDueAt > now) return null
  return changedGroup(group, { outboxDueAt: now + LEASE_MS })
}

const ordersIn = (group: Group, state: SeatState): readonly string[] =>
  Object.values(group.seats)
    .filter((seat) => seat.state === state)
    .map(({ orderId }) => orderId)

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((one) => all.includes(one))

/** Whether what was done for `worked` leaves nothing of the effect to do for `fresh`, which may have changed since. */
function isDone(kind: GroupEffectKind, worked: Group, fresh: Group): boolean {
  switch (kind) {
    case 'CONFIRM':
      return isWithin(ordersIn(fresh, 'CONFIRMED'), ordersIn(worked, 'CONFIRMED'))
    case 'REFUND':
      return isWithin(ordersIn(fresh, 'REFUNDING'), ordersIn(worked, 'REFUNDING'))
    case 'CARD': {
      const sameCount = countSeats(fresh, 'PAID') === countSeats(worked, 'PAID')
      const cards = [fresh, worked].map((group) => group.cards.map(({ id }) => id))
      return sameCount && fresh.state === worked.state && isWithin(cards[0] ?? [], cards[1] ?? [])
    }
    case 'TELL':
      return fresh.rev === worked.rev
  }
}

/** What came of working on a group's outbox. */
export interface GroupWork {
  /** The group as it was worked for. */
  readonly worked: Group
  readonly done: readonly GroupEffectKind[]
  /** Activities whose cards never change again. */
  readonly goneCards: readonly string[]
}

/**
 * Takes out what is done, also of a group that changed meanwhile. What is left may be worked from
 * epoch ms `dueAt`, unless whoever changed it works on it. Null: another took everything out already.
 */
export function finishWork(fresh: Group, work: GroupWork, dueAt: number): Group | null {
  const { worked, done, goneCards } = work
  const outbox = fresh.outbox.filter(
    ({ kind }) => !done.includes(kind) || !isDone(kind, worked, fresh),
  )
  const cards =
    goneCards.length > 0 ? fresh.cards.filter(({ id }) => !goneCards.includes(id)) : fresh.cards
  const isSame = fresh.rev === worked.rev
  const isNothing = outbox.length === fresh.outbox.length && cards.length === fresh.cards.length
  if (!isSame && isNothing) return null
  const due = isSame ? dueAt : fresh.outboxDueAt
  return changedGroup(fresh, { cards, outbox, outboxDueAt: outbox.length > 0 ? due : NEVER })
}
