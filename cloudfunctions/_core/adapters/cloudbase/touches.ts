import type { TouchRecord } from '@domain/touch-record'
import type { Touches } from '../../ports/touches'
import type { Database } from './database'

const TOUCHES = 'touches'

/** The collection touches; every access is by `_id`. */
export function createTouches(database: Database): Touches {
  return {
    byId: (id) => database.findById<TouchRecord>(TOUCHES, id),
    insert: (record) => database.insert(TOUCHES, record),
    async addVisit(id, { chatGroup, ...visit }) {
      const $set = chatGroup === null ? visit : { ...visit, chatGroup }
      await database.updateOne(TOUCHES, { _id: id }, { $set, $inc: { visits: 1 } })
    },
  }
}
