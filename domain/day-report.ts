import { add, type Fen, noFen } from './money'
import type { Fact } from './tally-facts'

/** What a day's document keeps of its best; a fact is counted into the item first, then the day. */
export const TOP_KEPT = 20

/** `count`: pieces of a product, orders of a sharer. */
export interface TopEntry {
  readonly id: string
  readonly count: number
  readonly sales: Fen
}

/** The document of a day in China, under its name: '2026-11-22'. */
export interface DayReport {
  readonly _id: string
  readonly sales: Fen
  readonly refunds: Fen
  readonly orders: number
  readonly buyers: number
  readonly shares: number
  readonly visits: number
  readonly sharedOrders: number
  readonly sharers: number
  readonly newFriends: number
  readonly groups: number
  readonly groupsSucceeded: number
  readonly groupsFailed: number
  /** Best sales first. */
  readonly topProducts: readonly TopEntry[]
  readonly topSharers: readonly TopEntry[]
  /** Of the batch that last wrote it. */
  readonly seq: number
}

/** A day without anything. */
export const emptyDay = (day: string): DayReport => ({
  _id: day,
  sales: noFen,
  refunds: noFen,
  orders: 0,
  buyers: 0,
  shares: 0,
  visits: 0,
  sharedOrders: 0,
  sharers: 0,
  newFriends: 0,
  groups: 0,
  groupsSucceeded: 0,
  groupsFailed: 0,
  topProducts: [],
  topSharers: [],
  seq: 0,
})

/** What a fact adds to its day, besides those that are counted once a day: buyers and sharers. */
export function addFact(day: DayReport, fact: Fact): DayReport {
  switch (fact.kind) {
    case 'PAID':
      return {
        ...day,
        sales: add(day.sales, fact.sales),
        orders: day.orders + 1,
        sharedOrders: day.sharedOrders + (fact.earner === null ? 0 : 1),
      }
    case 'REFUNDED':
      return { ...day, refunds: add(day.refunds, fact.amount) }
    case 'GROUP_OPENED':
      return { ...day, groups: day.groups + 1 }
    case 'GROUP_ENDED':
      return fact.succeeded
        ? { ...day, groupsSucceeded: day.groupsSucceeded + 1 }
        : { ...day, groupsFailed: day.groupsFailed + 1 }
    case 'SHARE_OPENED':
      return { ...day, shares: day.shares + 1 }
    case 'VISIT':
      return { ...day, visits: day.visits + 1 }
  }
}

const byBest = (a: TopEntry, b: TopEntry) =>
  b.sales - a.sales || b.count - a.count || (a.id < b.id ? -1 : 1)

/** `top` with `entry` at its place. Entries only grow, so whoever comes among the first comes by this. */
export function withTop(top: readonly TopEntry[], entry: TopEntry): readonly TopEntry[] {
  return [...top.filter(({ id }) => id !== entry.id), entry].sort(byBest).slice(0, TOP_KEPT)
}

/**
 * The best `count` of several days. Right for each day; over several, somebody below each day's
 * TOP_KEPT may be missed.
 */
export function bestOf(days: readonly (readonly TopEntry[])[], count: number): TopEntry[] {
  const sums = new Map<string, TopEntry>()
  for (const entry of days.flat()) {
    const sum = sums.get(entry.id)
    const more = {
      count: (sum?.count ?? 0) + entry.count,
      sales: add(sum?.sales ?? noFen, entry.sales),
    }
    sums.set(entry.id, { id: entry.id, ...more })
  }
  return [...sums.values()].sort(byBest).slice(0, count)
}
