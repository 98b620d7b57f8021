import { add, fen, type Fen, noFen, subtract } from './money'
import { searchTerms } from './search-terms'
import type { User } from './user'

/** Friends that a customer's document keeps, those who brought most first. */
export const FRIENDS_KEPT = 20

export interface BroughtFriend {
  /** Public id. */
  readonly id: string
  /** Whom that friend brought in turn. */
  readonly brought: number
}

/** What the tally alone writes of a customer. */
export interface CustomerCounts {
  readonly openid: string
  readonly nickname: string
  readonly avatar: string | null
  readonly phoneMasked: string | null
  /** What the nickname is found by. */
  readonly terms: readonly string[]
  /** Epoch ms. */
  readonly joinedAt: number
  /** Paid orders, and what was paid and went back for them. */
  readonly orders: number
  readonly paid: Fen
  readonly refunded: Fen
  readonly firstPaidAt: number | null
  readonly lastPaidAt: number | null
  /** Shares that somebody opened. */
  readonly shares: number
  /** Friends whom this person brought in. */
  readonly brought: number
  /** Some of them. */
  readonly friends: readonly BroughtFriend[]
  /** Public id of whoever brought this person in first; it never changes. Null: came alone. */
  readonly broughtBy: string | null
}

/** What the seller gives, and what follows from it all. */
export interface CustomerMarks {
  readonly tags: readonly string[]
  readonly note: string
  /** As a job last sorted. */
  readonly segments: readonly string[]
  /** Epoch ms from which the sorting may be wrong; 0: something changed. */
  readonly segmentDueAt: number
  /** Revision of the rules that it was sorted by. */
  readonly segmentRev: number
  /** Counts the changes. */
  readonly rev: number
}

/** The document under the public id: a person as the seller knows them. */
export interface Customer extends CustomerCounts, CustomerMarks {
  readonly _id: string
  /** Of the batch that last wrote it. */
  readonly seq: number
}

/** As much of a person's own document as the reports need. */
export type Person = Pick<
  User,
  '_id' | 'publicId' | 'nickname' | 'avatar' | 'phoneMasked' | 'createdAt' | 'network'
>

type Profile = Pick<CustomerCounts, 'nickname' | 'avatar' | 'phoneMasked' | 'terms'>

export const profileOf = ({ nickname, avatar, phoneMasked }: Person): Profile => ({
  nickname,
  avatar,
  phoneMasked,
  terms: searchTerms(nickname),
})

export const unsorted: CustomerMarks = {
  tags: [],
  note: '',
  segments: [],
  segmentDueAt: 0,
  segmentRev: 0,
  rev: 0,
}

/** Somebody of whom nothing was counted yet. */
export const newCustomer = (person: Person): Customer => ({
  _id: person.publicId,
  openid: person._id,
  ...profileOf(person),
  joinedAt: person.createdAt,
  orders: 0,
  paid: noFen,
  refunded: noFen,
  firstPaidAt: null,
  lastPaidAt: null,
  shares: 0,
  brought: 0,
  friends: [],
  broughtBy: null,
  ...unsorted,
  seq: 0,
})

/** What the shop kept of what they paid, fen. */
export const spentBy = ({ paid, refunded }: Pick<CustomerCounts, 'paid' | 'refunded'>): Fen =>
  fen(Math.max(0, subtract(paid, refunded)))

/** One more paid order. Payments may come in any order. */
export function withPayment(customer: Customer, amount: Fen, at: number): Customer {
  const { orders, paid, firstPaidAt, lastPaidAt } = customer
  return {
    ...customer,
    orders: orders + 1,
    paid: add(paid, amount),
    firstPaidAt: Math.min(firstPaidAt ?? at, at),
    lastPaidAt: Math.max(lastPaidAt ?? at, at),
  }
}

/**
 * The customer with this friend among those kept. A friend's own count only grows, so whoever comes
 * among the first comes by this.
 */
export function withFriend(customer: Customer, friend: BroughtFriend): Customer {
  const others = customer.friends.filter(({ id }) => id !== friend.id)
  const friends = [...others, friend].sort((a, b) => b.brought - a.brought).slice(0, FRIENDS_KEPT)
  return { ...customer, friends }
}
