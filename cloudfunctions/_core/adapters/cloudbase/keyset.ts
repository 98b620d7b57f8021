import type { Collection, Database, Query } from './database'

export interface KeysetPage {
  readonly query: Query
  /** A numeric field; ties are broken in the same direction by `tieBy`, a unique field (`_id` unless told). */
  readonly sortBy: string
  readonly tieBy?: string
  readonly direction: 'asc' | 'desc'
  /** The last item of the page before; null for the first page. */
  readonly after: { readonly key: number; readonly id: string } | null
  readonly limit: number
  /** Ascending only: no item whose sort value is greater. */
  readonly upTo?: number
  /** Descending only: no item whose sort value is less. */
  readonly downTo?: number
  readonly fields?: readonly string[]
}

/**
 * One page by position instead of by offset. A later page is asked for in two parts at once (the
 * rest of the tie, and what follows it), since each part is a tight range of the index
 * {...query, sortBy, tieBy}; with $or, or with many ties, one query would look at documents it
 * then drops. One round trip for the first page, two together for the others.
 */
export async function findPage<Doc>(
  database: Database,
  collection: Collection,
  { query, sortBy, tieBy = '_id', direction, after, limit, upTo, downTo, fields }: KeysetPage,
): Promise<Doc[]> {
  const options = {
    sort: [
      [sortBy, direction],
      [tieBy, direction],
    ] as const,
    limit,
    ...(fields && { fields }),
  }
  const bound = {
    ...(upTo !== undefined && { $lte: upTo }),
    ...(downTo !== undefined && { $gte: downTo }),
  }
  if (after === null) {
    const isBound = Object.keys(bound).length > 0
    const first = isBound ? { ...query, [sortBy]: bound } : query
    return database.find<Doc>(collection, first, options)
  }
  const beyond = direction === 'asc' ? '$gt' : '$lt'
  const [ties, rest] = await Promise.all([
    database.find<Doc>(
      collection,
      { ...query, [sortBy]: after.key, [tieBy]: { [beyond]: after.id } },
      options,
    ),
    database.find<Doc>(
      collection,
      { ...query, [sortBy]: { [beyond]: after.key, ...bound } },
      options,
    ),
  ])
  return [...ties, ...rest].slice(0, limit)
}
