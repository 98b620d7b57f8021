import type { Person } from './customer'
import { type Books, enterAll, type Entries } from './tally'
import type { Fact } from './tally-facts'
import { namedIn } from './tally-names'
import { noNetwork } from './touch'

export const names = ['ann', 'bob', 'cat', 'dan']
export const days = ['2026-11-21', '2026-11-22']

/** Somebody who came alone, or through this sharer on 2026-11-22, for tests. */
export const aPerson = (name: string, sharerId: string | null = null): Person => ({
  _id: name,
  publicId: `u-${name}`,
  nickname: name,
  avatar: null,
  phoneMasked: null,
  createdAt: 0,
  network:
    sharerId === null
      ? noNetwork
      : {
          ...noNetwork,
          binding: { code: 'c', sharerId, channel: 'chat', at: Date.UTC(2026, 10, 22), until: 0 },
        },
})

const people = new Map(names.map((name) => [name, aPerson(name)]))
export const nothing: Books = { days: new Map(), items: new Map(), customers: new Map() }
export const entriesOf = (facts: readonly Fact[], changed: readonly Person[] = []): Entries => ({
  facts,
  changed,
  people: new Map([...people, ...changed.map((person) => [person._id, person] as const)]),
})

export const merged = (before: Books, after: Books): Books => ({
  days: new Map([...before.days, ...after.days]),
  items: new Map([...before.items, ...after.items]),
  customers: new Map([...before.customers, ...after.customers]),
})

/** Enters batches one after the other; each sees only the documents that it names, as the job loads them. */
export function book(batches: readonly Entries[]): Books {
  return batches.reduce((before, entries, index) => {
    const named = namedIn(entries)
    const pick = <Doc>(shelf: ReadonlyMap<string, Doc>, ids: readonly string[]) =>
      new Map([...shelf].filter(([id]) => ids.includes(id)))
    const above = [...before.customers.values()].flatMap(({ broughtBy }) => broughtBy ?? [])
    const seen: Books = {
      days: pick(before.days, named.days),
      items: pick(before.items, named.items),
      customers: pick(before.customers, [...named.customers, ...above]),
    }
    return merged(before, enterAll(seen, entries, index + 1))
  }, nothing)
}
