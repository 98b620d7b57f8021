import { type CustomerExportColumn, customerExportColumns } from '@contract/seller-customers'
import { spentBy } from '@domain/customer'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { CustomerCard, Customers } from '../ports/customers'
import { filterOf, pageOfCustomers } from './customer-page'

interface Deps {
  readonly customers: Pick<Customers, 'page'>
}

/** Customers of one page. */
const PAGE = 100

function rowOf(customer: CustomerCard): (string | number)[] {
  const { _id: id, nickname, phoneMasked, joinedAt, orders, refunded } = customer
  const { lastPaidAt, shares, brought, tags, segments } = customer
  const cells: Record<CustomerExportColumn, string | number> = {
    ...{ id, nickname, phone: phoneMasked ?? '', joinedAt, orders },
    ...{ spent: spentBy(customer), refunded, lastPaidAt: lastPaidAt ?? '', shares, brought },
    ...{ tags: tags.join(' '), segments: segments.join(' ') },
  }
  return customerExportColumns.map((column) => cells[column])
}

/** Rows for a spreadsheet, of all customers or of a segment. */
export function exportCustomers({ customers }: Deps): Handler<'seller.exportCustomers'> {
  return async ({ input: { segment, cursor } }) => {
    const filter = filterOf({ segment })
    if (!filter.ok) return filter
    if (filter.value === null) return ok({ items: [], nextCursor: null })
    const page = await pageOfCustomers(customers, { filter: filter.value, cursor, limit: PAGE })
    if (!page.ok) return page
    return ok({ items: page.value.items.map(rowOf), nextCursor: page.value.nextCursor })
  }
}
