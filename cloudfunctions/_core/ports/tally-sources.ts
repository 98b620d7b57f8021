import type { Person } from '@domain/customer'
import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { Share } from '@domain/share'
import type { TouchRecord } from '@domain/touch-record'

export type OpenedShare = Pick<
  Share,
  '_id' | 'sharerId' | 'openedAt' | 'createdAt' | 'visits' | 'tallied'
>
export type FirstVisit = Pick<TouchRecord, '_id' | 'firstAt'>

/** A person as read, so that a change since then is seen. */
export type DuePerson = Person & { readonly tallyDueAt: number }

/** Documents that may have something new for the reports. */
export interface DueSources {
  readonly orders: readonly Order[]
  readonly groups: readonly Group[]
  readonly shares: readonly OpenedShare[]
  readonly touches: readonly FirstVisit[]
  readonly people: readonly DuePerson[]
}

/** Where the reports' facts come from, each by its index on tallyDueAt. */
export interface TallySources {
  /** At epoch ms `now`, the longest waiting first, a bounded number of each kind. */
  due(now: number): Promise<DueSources>
  orders(ids: readonly string[]): Promise<Order[]>
  groups(ids: readonly string[]): Promise<Group[]>
  /** By openid; who is not known is missing. */
  people(openids: readonly string[]): Promise<Person[]>
  /** These shares and touches are counted, for ever. */
  settleShares(ids: readonly string[]): Promise<void>
  settleTouches(ids: readonly string[]): Promise<void>
  /** Unless the person changed since they were read. */
  settlePerson(person: DuePerson): Promise<void>
}
