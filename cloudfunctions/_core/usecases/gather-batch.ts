import type { Person } from '@domain/customer'
import { chinaDay } from '@domain/china-time'
import { type Books, type Entries, enterAll } from '@domain/tally'
import {
  type Fact,
  groupFacts,
  type KeyedFact,
  orderFacts,
  type Tallied,
  uncounted,
} from '@domain/tally-facts'
import { namedIn, strangersIn } from '@domain/tally-names'
import type { Batch, CountedSource, TallyBooks } from '../ports/tally-books'
import type { DueSources, TallySources } from '../ports/tally-sources'

interface Deps {
  readonly tallySources: Pick<TallySources, 'due' | 'people'>
  readonly tallyBooks: Pick<TallyBooks, 'load'>
}

interface News {
  readonly counted: readonly CountedSource[]
  readonly facts: readonly Fact[]
}

/** What these documents have that was not counted. */
function newsOf<Doc extends Tallied & { readonly _id: string }>(
  docs: readonly Doc[],
  factsOf: (doc: Doc) => readonly KeyedFact[],
): News {
  const news = docs.map((doc) => ({ id: doc._id, facts: uncounted(doc, factsOf(doc)) }))
  return {
    counted: news.map(({ id, facts }) => ({ id, keys: facts.map(([key]) => key) })),
    facts: news.flatMap(({ facts }) => facts.map(([, fact]) => fact)),
  }
}

function sharingFacts({ shares, touches }: DueSources): readonly Fact[] {
  const opened = shares
    .filter(({ tallied }) => !tallied)
    .map(({ sharerId, openedAt, createdAt }): Fact => ({
      kind: 'SHARE_OPENED',
      day: chinaDay(openedAt ?? createdAt),
      sharer: sharerId,
    }))
  const visits = touches.map(({ firstAt }): Fact => ({ kind: 'VISIT', day: chinaDay(firstAt) }))
  return [...opened, ...visits]
}

/** Every document that the entries concern. */
async function loadBooks({ tallyBooks }: Deps, entries: Entries): Promise<Books> {
  const books = await tallyBooks.load(namedIn(entries))
  const bringers = entries.changed.flatMap(({ network }) => {
    const bringer = network.binding && entries.people.get(network.binding.sharerId)
    return (bringer && books.customers.get(bringer.publicId)?.broughtBy) ?? []
  })
  const above = [...new Set(bringers)].filter((id) => !books.customers.has(id))
  if (above.length === 0) return books
  const { customers } = await tallyBooks.load({ days: [], items: [], customers: above })
  return { ...books, customers: new Map([...books.customers, ...customers]) }
}

const byOpenid = (people: readonly Person[]): ReadonlyMap<string, Person> =>
  new Map(people.map((person) => [person._id, person]))

/** Decides batch `seq` from what is due at epoch ms `now`; null: nothing is. */
export async function gatherBatch(deps: Deps, seq: number, now: number): Promise<Batch | null> {
  const due = await deps.tallySources.due(now)
  if (Object.values(due).every((docs: readonly unknown[]) => docs.length === 0)) return null
  const orders = newsOf(due.orders, orderFacts)
  const groups = newsOf(due.groups, groupFacts)
  const facts = [...orders.facts, ...groups.facts, ...sharingFacts(due)]
  const strangers = await deps.tallySources.people(strangersIn(facts, due.people))
  const people = byOpenid([...due.people, ...strangers])
  const entries: Entries = { facts, changed: due.people, people }
  const { days, items, customers } = enterAll(await loadBooks(deps, entries), entries, seq)
  return {
    seq,
    open: true,
    days: [...days.values()],
    items: [...items.values()],
    customers: [...customers.values()],
    orders: orders.counted,
    groups: groups.counted,
    shares: due.shares.map(({ _id }) => _id),
    touches: due.touches.map(({ _id }) => _id),
    people: due.people,
  }
}
