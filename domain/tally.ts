import {
  type Customer,
  newCustomer,
  type Person,
  profileOf,
  withFriend,
  withPayment,
} from './customer'
import { chinaDay } from './china-time'
import { addFact, type DayReport, emptyDay, withTop } from './day-report'
import { add, type Fen, noFen } from './money'
import type { Fact } from './tally-facts'

/** p: a product's pieces, e: an earner's orders, b: a buyer's orders, s: a sharer's opened shares. */
export type ItemKind = 'p' | 'e' | 'b' | 's'

/** One product's or person's part of a day; that it is there tells that they were counted that day. */
export interface ReportItem {
  readonly _id: string
  readonly day: string
  readonly kind: ItemKind
  /** Product id or public id. */
  readonly ref: string
  readonly count: number
  readonly sales: Fen
  /** Of the batch that last wrote it. */
  readonly seq: number
}

/** Documents of the reports, by id. */
export interface Books {
  readonly days: ReadonlyMap<string, DayReport>
  readonly items: ReadonlyMap<string, ReportItem>
  readonly customers: ReadonlyMap<string, Customer>
}

/** What is to be counted. */
export interface Entries {
  readonly facts: readonly Fact[]
  /** People who are new, changed their profile or were bound to somebody. */
  readonly changed: readonly Person[]
  /** Everybody whom facts and bindings name, by openid; who is missing is counted without a name. */
  readonly people: ReadonlyMap<string, Person>
}

interface Draft {
  readonly days: Map<string, DayReport>
  readonly items: Map<string, ReportItem>
  readonly customers: Map<string, Customer>
}

export const itemId = (day: string, kind: ItemKind, ref: string): string => `${day}:${kind}:${ref}`

function change<Doc>(
  shelf: Map<string, Doc>,
  id: string,
  empty: () => Doc,
  update: (doc: Doc) => Doc,
): Doc {
  const doc = update(shelf.get(id) ?? empty())
  shelf.set(id, doc)
  return doc
}

const changeDay = ({ days }: Draft, day: string, update: (doc: DayReport) => DayReport) =>
  change(days, day, () => emptyDay(day), update)

const changeCustomer = (
  { customers }: Draft,
  person: Person,
  update: (doc: Customer) => Customer,
): Customer => change(customers, person.publicId, () => newCustomer(person), update)

function addItem(
  { items }: Draft,
  [day, kind, ref]: readonly [string, ItemKind, string],
  more: { readonly count: number; readonly sales: Fen },
): ReportItem {
  const _id = itemId(day, kind, ref)
  const empty = (): ReportItem => ({ _id, day, kind, ref, count: 0, sales: noFen, seq: 0 })
  return change(items, _id, empty, (item) => ({
    ...item,
    count: item.count + more.count,
    sales: add(item.sales, more.sales),
  }))
}

const topEntry = ({ ref, count, sales }: ReportItem) => ({ id: ref, count, sales })

type Paid = Extract<Fact, { kind: 'PAID' }>

function addPayment(draft: Draft, { people }: Entries, fact: Paid): void {
  const { day, at, sales, products, buyer, earner } = fact
  for (const { productId, pieces, sales: worth } of products) {
    const item = addItem(draft, [day, 'p', productId], { count: pieces, sales: worth })
    changeDay(draft, day, (doc) => ({
      ...doc,
      topProducts: withTop(doc.topProducts, topEntry(item)),
    }))
  }
  const sharer = earner === null ? undefined : people.get(earner)
  if (sharer) {
    const item = addItem(draft, [day, 'e', sharer.publicId], { count: 1, sales })
    changeDay(draft, day, (doc) => ({
      ...doc,
      topSharers: withTop(doc.topSharers, topEntry(item)),
    }))
  }
  const person = people.get(buyer)
  if (!person) return
  const item = addItem(draft, [day, 'b', person.publicId], { count: 1, sales })
  if (item.count === 1) changeDay(draft, day, (doc) => ({ ...doc, buyers: doc.buyers + 1 }))
  changeCustomer(draft, person, (customer) => withPayment(customer, sales, at))
}

function addRefund(draft: Draft, { people }: Entries, buyer: string, amount: Fen): void {
  const person = people.get(buyer)
  if (!person) return
  changeCustomer(draft, person, (customer) => ({
    ...customer,
    refunded: add(customer.refunded, amount),
  }))
}

function addOpenedShare(draft: Draft, { people }: Entries, day: string, sharer: string): void {
  const person = people.get(sharer)
  if (!person) return
  const item = addItem(draft, [day, 's', person.publicId], { count: 1, sales: noFen })
  if (item.count === 1) changeDay(draft, day, (doc) => ({ ...doc, sharers: doc.sharers + 1 }))
  changeCustomer(draft, person, (customer) => ({ ...customer, shares: customer.shares + 1 }))
}

/** The first binding is for ever here: later ones earn, but did not bring the person in. */
function addBinding(draft: Draft, { people }: Entries, person: Person): void {
  const { binding } = person.network
  const sharer = binding && people.get(binding.sharerId)
  const friend = draft.customers.get(person.publicId)
  if (!sharer || !friend || friend.broughtBy !== null) return
  draft.customers.set(friend._id, { ...friend, broughtBy: sharer.publicId })
  changeDay(draft, chinaDay(binding.at), (doc) => ({ ...doc, newFriends: doc.newFriends + 1 }))
  const bringer = changeCustomer(draft, sharer, (customer) =>
    withFriend(
      { ...customer, brought: customer.brought + 1 },
      { id: friend._id, brought: friend.brought },
    ),
  )
  const above = bringer.broughtBy === null ? undefined : draft.customers.get(bringer.broughtBy)
  if (!above) return
  const { _id: id, brought } = bringer
  draft.customers.set(above._id, withFriend(above, { id, brought }))
}

function addEntry(draft: Draft, entries: Entries, fact: Fact): void {
  changeDay(draft, fact.day, (day) => addFact(day, fact))
  switch (fact.kind) {
    case 'PAID':
      return addPayment(draft, entries, fact)
    case 'REFUNDED':
      return addRefund(draft, entries, fact.buyer, fact.amount)
    case 'SHARE_OPENED':
      return addOpenedShare(draft, entries, fact.day, fact.sharer)
    case 'GROUP_OPENED':
    case 'GROUP_ENDED':
    case 'VISIT':
  }
}

function changedIn<Doc extends { readonly seq: number }>(
  before: ReadonlyMap<string, Doc>,
  after: ReadonlyMap<string, Doc>,
  seq: number,
): ReadonlyMap<string, Doc> {
  const changed = [...after].filter(([id, doc]) => before.get(id) !== doc)
  return new Map(changed.map(([id, doc]) => [id, { ...doc, seq }]))
}

/**
 * Enters everything as batch `seq`; answers the documents that are new or changed. `before` must hold
 * every document that the entries concern (see namedIn) as far as it exists, and whoever brought in
 * those who bring somebody in.
 */
export function enterAll(before: Books, entries: Entries, seq: number): Books {
  const draft: Draft = {
    days: new Map(before.days),
    items: new Map(before.items),
    customers: new Map(before.customers),
  }
  for (const person of entries.changed) {
    changeCustomer(draft, person, (customer) => ({ ...customer, ...profileOf(person) }))
  }
  for (const person of entries.changed) addBinding(draft, entries, person)
  for (const fact of entries.facts) addEntry(draft, entries, fact)
  return {
    days: changedIn(before.days, draft.days, seq),
    items: changedIn(before.items, draft.items, seq),
    customers: changedIn(before.customers, draft.customers, seq),
  }
}
