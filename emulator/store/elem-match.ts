import type { Query } from './store-api'
import { isPlainObject } from './values'

/** A field that no document has. */
const NOWHERE = '\u0000'

/**
 * mingo takes `{x: 1}` in $elemMatch to match the bare element 1, as it resolves every path of a
 * scalar to the scalar itself; Mongo matches objects only. A field that must not exist does for
 * scalars what the missing check would: the copy of the query that this gives has one added.
 */
export function guardElemMatch(query: Query): Query {
  return guard(query) as Query
}

function guard(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(guard)
  if (!isPlainObject(value)) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    const guarded = guard(part)
    copy[key] = key === '$elemMatch' && namesFields(guarded) ? withGuard(guarded) : guarded
  }
  return copy
}

const namesFields = (criteria: unknown): criteria is Record<string, unknown> =>
  isPlainObject(criteria) && Object.keys(criteria).some((key) => !key.startsWith('$'))

const withGuard = (criteria: Record<string, unknown>) => ({
  ...criteria,
  [NOWHERE]: { $exists: false },
})
