import type { CardActivity } from '@domain/group'

/** What a group's card in a chat shows. Once complete or ended it leads to the page, and never changes again. */
export type CardFace =
  | { readonly state: 'forming'; readonly members: number; readonly size: number }
  | { readonly state: 'complete' | 'ended'; readonly path: string }

/** WeChat's updatable messages [updatableMessage.createActivityId, setUpdatableMsg]. */
export interface Cards {
  /** A new activity, alive for a day; null when WeChat cannot answer. */
  create(now: number): Promise<CardActivity | null>
  /** 'gone': expired or ended already, so that nobody need try again. */
  update(activityId: string, face: CardFace): Promise<'updated' | 'gone' | 'unavailable'>
}
