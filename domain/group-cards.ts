import type { CardActivity, Group } from './group'
import { changedGroup } from './group-outbox'

/** Cards of one group that are kept up; the oldest go first. */
export const MAX_CARDS = 5
/** A card about to end is not shared any more. */
const REST_MS = 10 * 60_000

/** Whether a card of the group can still count up at epoch ms `now`. */
export const wantsCard = (group: Group, now: number): boolean =>
  group.state === 'FORMING' && now < group.expiresAt

/** The youngest card, if it will be alive for a while yet. */
export function cardToShare(group: Group, now: number): CardActivity | null {
  const youngest = group.cards.at(-1)
  return youngest && youngest.expiresAt > now + REST_MS ? youngest : null
}

/** Adds a card; null when the group has ended, or has got a card to share meanwhile. */
export function addCard(group: Group, card: CardActivity, now: number): Group | null {
  if (!wantsCard(group, now) || cardToShare(group, now)) return null
  return changedGroup(group, { cards: [...group.cards, card].slice(-MAX_CARDS) })
}
