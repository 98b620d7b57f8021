import { NEVER } from '@domain/stock'
import type { OldPositions, OldSource, OldSources } from '../../ports/old-sources'
import type { Database } from './database'

const REPORTS = 'reports'
const POSITIONS = 'old-sources'

const start: OldPositions = {
  orders: { after: '' },
  groups: { after: '' },
  shares: { after: '' },
  touches: { after: '' },
  users: { after: '' },
}

type Row = { readonly _id: string; readonly tallyDueAt?: number; readonly visits?: number }

/** A share that nobody opened has nothing to count; its first visitor marks it. */
const isIdle = (source: OldSource, { visits = 0 }: Row) => source === 'shares' && visits === 0

async function mark(
  database: Database,
  source: OldSource,
  rows: readonly Row[],
  tallyDueAt: number,
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ _id }) => _id)
  const query = { _id: { $in: ids }, tallyDueAt: { $exists: false } }
  await database.updateMany(source, query, { $set: { tallyDueAt } })
}

/** Walks the collections by `_id`; the document reports/old-sources says how far. */
export function createOldSources(database: Database): OldSources {
  return {
    async positions() {
      const saved = await database.findById<OldPositions>(REPORTS, POSITIONS)
      return saved ?? start
    },
    async savePositions(positions) {
      const { orders, groups, shares, touches, users } = positions
      const $set = { orders, groups, shares, touches, users }
      if (!(await database.updateOne(REPORTS, { _id: POSITIONS }, { $set })))
        await database.insert(REPORTS, { _id: POSITIONS, ...$set })
    },
    async markNext(source, after, limit, now) {
      const rows = await database.find<Row>(
        source,
        { _id: { $gt: after } },
        { sort: [['_id', 'asc']], limit, fields: ['tallyDueAt', 'visits'] },
      )
      const unmarked = rows.filter(({ tallyDueAt }) => tallyDueAt === undefined)
      const idle = unmarked.filter((row) => isIdle(source, row))
      await mark(database, source, idle, NEVER)
      const rest = unmarked.filter((row) => !isIdle(source, row))
      await mark(database, source, rest, now)
      return rows.at(-1)?._id ?? null
    },
  }
}
