import { queryTerms } from '@domain/search-terms'
import { ok, refuse, type Result } from '@domain/result'
import type { CustomerCard, CustomerFilter, Customers } from '../ports/customers'
import { decodeCursor, encodeCursor } from './cursor'

interface Wish {
  readonly segment?: string | undefined
  readonly tag?: string | undefined
  readonly keyword?: string | undefined
}

/** Null: a keyword that nothing can be found by. BAD_REQUEST: more than one is asked for. */
export function filterOf(wish: Wish): Result<CustomerFilter | null, 'BAD_REQUEST'> {
  const { segment, tag, keyword } = wish
  const given = Object.entries(wish).filter(([, value]) => value !== undefined)
  if (given.length > 1) return refuse('BAD_REQUEST', { field: given[1]?.[0] ?? '' })
  if (segment !== undefined) return ok({ kind: 'segment', value: segment })
  if (tag !== undefined) return ok({ kind: 'tag', value: tag })
  if (keyword === undefined) return ok({ kind: 'all' })
  const terms = queryTerms(keyword)
  return ok(terms.length > 0 ? { kind: 'terms', terms } : null)
}

/** Names the list in its cursors. */
function listOf(filter: CustomerFilter): string {
  switch (filter.kind) {
    case 'all':
      return 'all'
    case 'segment':
    case 'tag':
      return `${filter.kind}:${filter.value}`
    case 'terms':
      return `terms:${filter.terms.join(' ')}`
  }
}

interface Asked {
  readonly filter: CustomerFilter
  readonly cursor: string | undefined
  readonly limit: number
}

/** One page of a list of customers. BAD_REQUEST: the cursor is none of this list. */
export async function pageOfCustomers(
  customers: Pick<Customers, 'page'>,
  { filter, cursor, limit }: Asked,
): Promise<Result<{ items: CustomerCard[]; nextCursor: string | null }, 'BAD_REQUEST'>> {
  const list = listOf(filter)
  const after = cursor === undefined ? null : decodeCursor(cursor, list)
  if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
  // One more than asked for tells whether there is a next page.
  const found = await customers.page({ filter, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > limit && last
  return ok({
    items,
    nextCursor: more ? encodeCursor({ list, key: last.joinedAt, id: last._id }) : null,
  })
}
