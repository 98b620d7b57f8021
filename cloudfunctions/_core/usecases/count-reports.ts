import {
  afterCount,
  groupFacts,
  type KeyedFact,
  orderFacts,
  type Tallied,
} from '@domain/tally-facts'
import type { Groups } from '../ports/groups'
import type { Orders } from '../ports/orders'
import type { Batch, CountedSource, TallyBooks } from '../ports/tally-books'
import type { TallySources } from '../ports/tally-sources'
import { gatherBatch } from './gather-batch'
import { inParallel } from './in-parallel'
import { hasTime, type JobBudget, type JobTally, noTally } from './job-tally'
import { reviseDocument, type Revised } from './revise-document'

interface Deps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
  readonly groups: Pick<Groups, 'byId' | 'commit'>
  readonly tallySources: TallySources
  readonly tallyBooks: TallyBooks
}

/** Writes of a batch under way at a time. */
const WIDTH = 8

/** Batches of one run. */
const ROUNDS = 100

/** Throws what the first of them threw, after all had their turn. */
async function all<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const outcome of await inParallel(items, WIDTH, work))
    if (outcome.status === 'rejected') throw outcome.reason
}

/** Writes into the documents which of their facts were counted. One that changed meanwhile keeps what is new due. */
async function settle<Doc extends Tallied & { readonly _id: string; readonly rev: number }>(
  docs: Revised<Doc>,
  known: readonly Doc[],
  counted: readonly CountedSource[],
  factsOf: (doc: Doc) => readonly KeyedFact[],
): Promise<void> {
  const keysOf = new Map(counted.map(({ id, keys }) => [id, keys]))
  await all(known, (doc) =>
    reviseDocument(docs, doc, (current) => {
      const change = afterCount(current, factsOf(current), keysOf.get(current._id) ?? [])
      return change && { ...current, ...change, rev: current.rev + 1 }
    }),
  )
}

const idsOf = (counted: readonly CountedSource[]) => counted.map(({ id }) => id)

/** Carries a batch out, or what is left of it; by several at once too. */
async function applyBatch(deps: Deps, batch: Batch): Promise<void> {
  const { orders, groups, tallySources: sources, tallyBooks: books } = deps
  await all(batch.days, (day) => books.writeDay(day))
  await all(batch.items, (item) => books.writeItem(item))
  await all(batch.customers, (customer) => books.writeCustomer(customer))
  const [knownOrders, knownGroups] = await Promise.all([
    sources.orders(idsOf(batch.orders)),
    sources.groups(idsOf(batch.groups)),
  ])
  await settle(orders, knownOrders, batch.orders, orderFacts)
  await settle(groups, knownGroups, batch.groups, groupFacts)
  await sources.settleShares(batch.shares)
  await sources.settleTouches(batch.touches)
  await all(batch.people, (person) => sources.settlePerson(person))
  await books.end(batch.seq)
}

const sizeOf = ({ orders, groups, shares, touches, people }: Batch): number =>
  [orders, groups, shares, touches, people].reduce((sum, docs) => sum + docs.length, 0)

/**
 * Counts what is new into the reports, batch by batch while there is time, each fact exactly once
 * (docs/adr/0012): a batch is decided from what the batches before it left, and stands in one document
 * before anything of it is written. Whoever finds it open carries it out again, without effect where
 * it was.
 */
export async function countReports(deps: Deps, budget: JobBudget): Promise<JobTally> {
  let done = 0
  for (let round = 0; round < ROUNDS && hasTime(budget); round += 1) {
    const last = await deps.tallyBooks.batch()
    const next = last.open ? last : await gatherBatch(deps, last.seq + 1, budget.clock.now())
    if (next === null) break
    // Not ours to begin: another run did, so look again.
    if (!last.open && !(await deps.tallyBooks.begin(next))) continue
    await applyBatch(deps, next)
    done += sizeOf(next)
  }
  return { ...noTally, done }
}
