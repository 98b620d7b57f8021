import type { People, PersonCard } from '../../ports/people'
import type { Database } from './database'

const CARD_FIELDS: readonly (keyof PersonCard)[] = ['publicId', 'nickname', 'avatar']

/** Reads of the collection users by `_id`; at most 1,000 people at once. */
export function createPeople(database: Database): People {
  return {
    async cards(openids) {
      const ids = [...new Set(openids)]
      if (ids.length === 0) return new Map()
      const found = await database.find<PersonCard & { readonly _id: string }>(
        'users',
        { _id: { $in: ids } },
        { limit: ids.length, fields: CARD_FIELDS },
      )
      return new Map(found.map(({ _id, ...card }) => [_id, card]))
    },
  }
}
