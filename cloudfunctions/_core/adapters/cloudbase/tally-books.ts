import { type Customer, unsorted } from '@domain/customer'
import type { DayReport } from '@domain/day-report'
import type { ReportItem } from '@domain/tally'
import type { Batch, BatchContent, TallyBooks } from '../../ports/tally-books'
import type { Collection, Database, Update } from './database'

const REPORTS = 'reports'
const BATCH = 'batch'

const noContent: BatchContent = {
  days: [],
  items: [],
  customers: [],
  orders: [],
  groups: [],
  shares: [],
  touches: [],
  people: [],
}
const first: Batch & { readonly _id: string } = { _id: BATCH, seq: 0, open: false, ...noContent }

type Batches = Pick<TallyBooks, 'batch' | 'begin' | 'end'>

/** The document reports/batch: the only place where the order of batches is decided. */
function createBatches(database: Database): Batches {
  return {
    async batch() {
      const known = await database.findById<Batch>(REPORTS, BATCH)
      if (known) return known
      await database.insert(REPORTS, first)
      return (await database.findById<Batch>(REPORTS, BATCH)) ?? first
    },
    begin: (batch) =>
      database.updateOne(
        REPORTS,
        { _id: BATCH, seq: batch.seq - 1, open: false },
        { $set: { ...batch } },
      ),
    async end(seq) {
      await database.updateOne(
        REPORTS,
        { _id: BATCH, seq, open: true },
        { $set: { open: false, ...noContent } },
      )
    },
  }
}

type Numbered = { readonly _id: string; readonly seq: number }

/** Writes over an older document, or a new one; else it stands already, by whoever worked this batch too. */
async function write(
  database: Database,
  collection: Collection,
  doc: Numbered,
  update: Update,
): Promise<void> {
  const older = { _id: doc._id, seq: { $lt: doc.seq } }
  if (!(await database.updateOne(collection, older, update))) await database.insert(collection, doc)
}

/** Without what the seller and the sorting write. */
function countsOf(customer: Customer): Readonly<Record<string, unknown>> {
  const marks = new Set(['_id', ...Object.keys(unsorted)])
  return Object.fromEntries(Object.entries(customer).filter(([name]) => !marks.has(name)))
}

type Writes = Pick<TallyBooks, 'writeDay' | 'writeItem' | 'writeCustomer'>

function createWrites(database: Database): Writes {
  const replace = <Doc extends Numbered>(collection: Collection, doc: Doc) => {
    const fields = Object.entries(doc).filter(([name]) => name !== '_id')
    return write(database, collection, doc, { $set: Object.fromEntries(fields) })
  }
  return {
    writeDay: (day) => replace(REPORTS, day),
    writeItem: (item) => replace('report_items', item),
    writeCustomer: (customer) =>
      write(
        database,
        'customers',
        { ...customer, ...unsorted },
        { $set: { ...countsOf(customer), segmentDueAt: 0 }, $inc: { rev: 1 } },
      ),
  }
}

/** The collections reports, report_items and customers; every access is by `_id`. */
export function createTallyBooks(database: Database): TallyBooks {
  const shelf = async <Doc extends Numbered>(collection: Collection, ids: readonly string[]) => {
    if (ids.length === 0) return new Map<string, Doc>()
    const query = { _id: { $in: ids } }
    const found = await database.find<Doc>(collection, query, { limit: ids.length })
    return new Map(found.map((doc) => [doc._id, doc]))
  }
  return {
    ...createBatches(database),
    ...createWrites(database),
    async load(ids) {
      const [days, items, customers] = await Promise.all([
        shelf<DayReport>(REPORTS, ids.days),
        shelf<ReportItem>('report_items', ids.items),
        shelf<Customer>('customers', ids.customers),
      ])
      return { days, items, customers }
    },
  }
}
