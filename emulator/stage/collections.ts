import type { Store } from '../store/store-api'

/** The stage's own records, in the emulator's store beside the environment's. */
export const PEOPLE = 'stage_people'
export const MESSAGES = 'stage_messages'
export const MOMENTS = 'stage_moments'
/** What the stage remembers about the world, e.g. that it was seeded. */
export const MARKS = 'stage_marks'

export async function makeStageCollections(store: Store): Promise<void> {
  for (const name of [PEOPLE, MESSAGES, MOMENTS, MARKS]) await store.createCollection(name)
}
