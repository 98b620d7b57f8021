import type {
  Database,
  FindOptions,
} from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { DatabaseTime } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import type { FindOptions as StoreFindOptions, Store } from '../../../emulator/store/store-api'
import { DuplicateKeyError } from '../../../emulator/store/store-errors'
import type { Clock } from '../../../emulator/clock'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The database's times, wherever they stand in a query or a document, as its clock says now. */
function resolved(value: unknown, now: number): unknown {
  if (value instanceof DatabaseTime) return new Date(now + value.offsetMs)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, resolved(inner, now)]),
  )
}

const toStoreOptions = ({ sort = [], limit, fields }: FindOptions): StoreFindOptions => ({
  sort: sort.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1] as const),
  limit,
  ...(fields && { projection: Object.fromEntries(fields.map((field) => [field, 1])) }),
})

/** Of one document each: a write of many is many writes, see faulty-database. */
export type SingleWrites = Omit<Database, 'updateMany'>

/** The repositories' Database over the emulator's store engine, without the wire between. */
export function createStoreDatabase(store: Store, clock: Clock): SingleWrites {
  const at = <T>(value: T) => resolved(value, clock.now()) as Record<string, unknown>
  return {
    find: async (collection, query, options) =>
      (await store.find(collection, at(query), toStoreOptions(options))) as never,
    async findById(collection, id) {
      const [doc] = await store.find(collection, { _id: id }, { limit: 1 })
      return (doc ?? null) as never
    },
    insert: (collection, doc) =>
      store.insert(collection, [at({ ...doc })]).then(
        () => 'inserted' as const,
        (error: unknown) => {
          if (error instanceof DuplicateKeyError) return 'duplicate' as const
          throw error
        },
      ),
    async updateOne(collection, query, update) {
      const { updated } = await store.update(collection, at({ ...query }), at({ ...update }))
      return updated > 0
    },
    remove: async (collection, query) => (await store.remove(collection, at({ ...query }))) > 0,
  }
}
