import type { Store } from '../store/store-api'

/** The stage's own records, in the emulator's store beside the environment's. */
export const PEOPLE = 'stage_people'
export const MESSAGES = 'stage_messages'
export const MOMENTS = 'stage_moments'
/** Pictures that were sent in chats or stand on cards. */
export const PICTURES = 'stage_pictures'
/** What the stage remembers about the world, e.g. that it was seeded. */
export const MARKS = 'stage_marks'

export async function makeStageCollections(store: Store): Promise<void> {
  for (const name of [PEOPLE, MESSAGES, MOMENTS, PICTURES, MARKS])
    await store.createCollection(name)
}
