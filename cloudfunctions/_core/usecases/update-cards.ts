import type { CardActivity, Group } from '@domain/group'
import { countSeats } from '@domain/group-transitions'
import type { CardFace, Cards } from '../ports/cards'

export interface CardsUpdate {
  /** False: some card could not be changed now. */
  readonly isDone: boolean
  /** Activities whose cards never change again. */
  readonly goneCards: readonly string[]
}

/** What the group's cards in chats show now. */
function faceOf(group: Group): CardFace {
  if (group.state !== 'FORMING') {
    const state = group.state === 'SUCCEEDED' ? 'complete' : 'ended'
    return { state, path: `pages/group/index?id=${group._id}` }
  }
  return { state: 'forming', members: countSeats(group, 'PAID'), size: group.size }
}

async function updateOne(
  cards: Pick<Cards, 'update'>,
  { id, expiresAt }: CardActivity,
  face: CardFace,
  now: number,
): Promise<'done' | 'gone' | 'again'> {
  if (expiresAt <= now) return 'gone'
  const answer = await cards.update(id, face)
  if (answer === 'unavailable') return 'again'
  return answer === 'gone' || face.state !== 'forming' ? 'gone' : 'done'
}

/**
 * Shows the group as it stands at epoch ms `now` on its cards in chats, all at once; the port bounds
 * each call's time, and never throws.
 */
export async function updateCards(
  cards: Pick<Cards, 'update'>,
  group: Group,
  now: number,
): Promise<CardsUpdate> {
  const face = faceOf(group)
  const ends = await Promise.all(group.cards.map((card) => updateOne(cards, card, face, now)))
  const gone = group.cards.filter((_, index) => ends[index] === 'gone')
  return { isDone: !ends.includes('again'), goneCards: gone.map(({ id }) => id) }
}
