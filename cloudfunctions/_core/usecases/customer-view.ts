import type { OutputOf } from '@contract/index'
import { type Customer, spentBy } from '@domain/customer'
import { type SegmentBook, segmentsOf } from '@domain/segment'
import type { CustomerCard } from '../ports/customers'

type CardView = OutputOf<'seller.listCustomers'>['items'][number]
type CustomerView = OutputOf<'seller.getCustomer'>['customer']
type Face = NonNullable<CustomerView['broughtBy']>

/** A customer in a list. */
export function toCustomerCard(customer: CustomerCard): CardView {
  const { _id: id, nickname, avatar, tags, orders, lastPaidAt, shares, brought } = customer
  return {
    ...{ id, nickname, avatar, tags: [...tags] },
    ...{ orders, spent: spentBy(customer), lastPaidAt, shares, brought },
  }
}

export const toFace = ({ _id: id, nickname, avatar }: CustomerCard): Face => ({
  id,
  nickname,
  avatar,
})

/** Sorted as of epoch ms `now`, which may be ahead of the job. */
export function toCustomer(
  customer: Customer,
  book: SegmentBook,
  bringer: CustomerCard | undefined,
  now: number,
): CustomerView {
  const { phoneMasked, joinedAt, refunded, note } = customer
  return {
    ...toCustomerCard(customer),
    ...{ phoneMasked, joinedAt, refunded, note },
    segments: segmentsOf(customer, book.segments, now),
    broughtBy: bringer ? toFace(bringer) : null,
  }
}
