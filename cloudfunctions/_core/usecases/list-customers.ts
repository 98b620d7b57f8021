import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Customers } from '../ports/customers'
import { filterOf, pageOfCustomers } from './customer-page'
import { toCustomerCard } from './customer-view'

interface Deps {
  readonly customers: Pick<Customers, 'page'>
}

const DEFAULT_LIMIT = 20

/** Customers, newest first: all, of a segment, with a tag, or by nickname. */
export function listCustomers({ customers }: Deps): Handler<'seller.listCustomers'> {
  return async ({ input: { cursor, limit = DEFAULT_LIMIT, ...wish } }) => {
    const filter = filterOf(wish)
    if (!filter.ok) return filter
    if (filter.value === null) return ok({ items: [], nextCursor: null })
    const page = await pageOfCustomers(customers, { filter: filter.value, cursor, limit })
    if (!page.ok) return page
    const { items, nextCursor } = page.value
    return ok({ items: items.map(toCustomerCard), nextCursor })
  }
}
