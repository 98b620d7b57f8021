import { ACTIVITIES } from '../openapi/indexes'
import type { Activity, ActivityState } from '../openapi/updatable-message'
import type { Store } from '../store/store-api'
import type { Card, ChatMessage } from './conversations'

/** What a card's activity says now. */
export interface CardState {
  readonly state: ActivityState
  readonly members: string
  readonly size: string
  /** Where a tap leads instead of the card's own page; empty: nowhere else. */
  readonly link: string
}

export type ShownMessage = ChatMessage & { cardState?: CardState }

const cardOf = (message: ChatMessage): Card | null => ('card' in message ? message.card : null)

/** A card that never said anything of itself. */
const silent = { state: 0, memberCount: '', roomLimit: '', path: '', expiresAt: Infinity } as const

function stateOf(
  card: Card,
  activities: ReadonlyMap<string, Activity>,
  now: number,
): CardState | undefined {
  if (!card.activity) return undefined
  const { id, members, size } = card.activity
  const { state, memberCount, roomLimit, path, expiresAt } = activities.get(id) ?? silent
  // [guide "dynamic message"]: after a day WeChat ends it by itself; "path" is where "enter" leads.
  const shown = now >= expiresAt ? 2 : state
  const link = shown > 0 && path !== '' ? `#/${path.replace(/^\//, '')}` : ''
  return { state: shown, members: memberCount || members, size: roomLimit || size, link }
}

/** The messages with what WeChat shows on their cards at epoch ms `now`. */
export async function withCardStates(
  store: Store,
  messages: readonly ChatMessage[],
  now: number,
): Promise<ShownMessage[]> {
  const ids = [...new Set(messages.flatMap((message) => cardOf(message)?.activity?.id ?? []))]
  if (ids.length === 0) return [...messages]
  const found = await store.find(ACTIVITIES, { _id: { $in: ids } }, { limit: ids.length })
  const activities = new Map((found as Activity[]).map((each) => [each._id, each]))
  return messages.map((message) => {
    const card = cardOf(message)
    const cardState = card && stateOf(card, activities, now)
    return cardState ? { ...message, cardState } : message
  })
}
