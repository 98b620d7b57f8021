import type { OutputOf } from '@contract/index'
import type { Customer } from '@domain/customer'
import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { SegmentBook } from '@domain/segment'
import type { Share } from '@domain/share'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Customers } from '../ports/customers'
import type { Orders } from '../ports/orders'
import type { Segments } from '../ports/segments'
import type { Shares } from '../ports/shares'
import { toCustomer, toFace } from './customer-view'

export interface CustomerDeps {
  readonly customers: Pick<Customers, 'byId' | 'cards'>
  readonly segments: Pick<Segments, 'book'>
}

interface Deps extends CustomerDeps {
  readonly orders: Pick<Orders, 'page'>
  readonly shares: Pick<Shares, 'page'>
  readonly catalogue: Pick<Catalogue, 'summaries'>
}

type Whole = OutputOf<'seller.getCustomer'>

/** Orders and shares of the page. */
const LATEST = 20

interface Known {
  readonly customer: Customer
  readonly book: SegmentBook
}

export async function loadCustomer(
  { customers, segments }: CustomerDeps,
  personId: string,
): Promise<Result<Known, 'PERSON_NOT_FOUND'>> {
  const [customer, book] = await Promise.all([customers.byId(personId), segments.book()])
  return customer ? ok({ customer, book }) : refuse('PERSON_NOT_FOUND')
}

/** The answer of what changed a customer: as they are now. Two round trips of time. */
export async function answerCustomer(
  deps: CustomerDeps,
  personId: string,
  now: number,
): Promise<Result<{ customer: Whole['customer'] }, 'PERSON_NOT_FOUND'>> {
  const known = await loadCustomer(deps, personId)
  if (!known.ok) return known
  const { customer, book } = known.value
  const [bringer] = await deps.customers.cards(customer.broughtBy ? [customer.broughtBy] : [])
  return ok({ customer: toCustomer(customer, book, bringer, now) })
}

const orderOf = ({ _id, lines, amounts, state, createdAt }: Order): Whole['orders'][number] => ({
  id: _id,
  title: lines[0]?.title ?? '',
  payable: amounts.payable,
  state,
  at: createdAt,
})

/** A shared shop has no title. */
async function sharesOf(
  catalogue: Pick<Catalogue, 'summaries'>,
  shares: readonly Share[],
): Promise<Whole['shares']> {
  const products = await catalogue.summaries([
    ...new Set(shares.flatMap(({ productId }) => productId ?? [])),
  ])
  return shares.map(({ _id, productId, people, createdAt }) => ({
    code: _id,
    title: (productId === null ? undefined : products.get(productId))?.title ?? '',
    people,
    at: createdAt,
  }))
}

/** A person's page: orders, shares, who brought them and whom they brought. Four round trips of time. */
export function getCustomer(deps: Deps): Handler<'seller.getCustomer'> {
  return async ({ input: { personId }, now }) => {
    const known = await loadCustomer(deps, personId)
    if (!known.ok) return known
    const { customer, book } = known.value
    const { openid, broughtBy, friends } = customer
    const ids = friends.map(({ id }) => id)
    const [orders, shared, cards] = await Promise.all([
      deps.orders.page({ buyerId: openid, bucket: null, after: null, limit: LATEST }),
      deps.shares
        .page({ sharerId: openid, target: null, after: null, limit: LATEST })
        .then((shares) => sharesOf(deps.catalogue, shares)),
      deps.customers.cards(broughtBy === null ? ids : [...ids, broughtBy]),
    ])
    const byId = new Map(cards.map((card) => [card._id, card]))
    const bringer = broughtBy === null ? undefined : byId.get(broughtBy)
    return ok({
      customer: toCustomer(customer, book, bringer, now),
      orders: orders.map(orderOf),
      shares: shared,
      friends: ids.flatMap((id) => byId.get(id) ?? []).map(toFace),
    })
  }
}
