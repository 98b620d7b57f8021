import type { StockItem } from '@domain/stock'
import type { ProductSales, SoldCounts } from '../../ports/sold-counts'
import type { Database } from './database'

const POSITION = 'job-sold-counts'

type Row = Pick<StockItem, 'productId' | 'sold'>

/** Pieces sold per product, in the order of the rows. */
function totals(rows: readonly Row[]): [productId: string, sold: number][] {
  const sums = new Map<string, number>()
  for (const { productId, sold } of rows) sums.set(productId, (sums.get(productId) ?? 0) + sold)
  return [...sums]
}

async function nextStep(database: Database, after: string, limit: number): Promise<ProductSales[]> {
  const rows = await database.find<Row>(
    'stocks',
    { productId: { $gt: after } },
    { sort: [['productId', 'asc']], limit, fields: ['productId', 'sold'] },
  )
  const sums = totals(rows)
  // The last product may go on beyond the limit, unless it is all that fits.
  const complete = rows.length === limit && sums.length > 1 ? sums.slice(0, -1) : sums
  if (complete.length === 0) return []
  const products = await database.find<{ _id: string; sold: number }>(
    'products',
    { _id: { $in: complete.map(([productId]) => productId) } },
    { limit: complete.length, fields: ['sold'] },
  )
  const shown = new Map(products.map(({ _id, sold }) => [_id, sold]))
  return complete.map(([productId, sold]) => {
    return { productId, sold, shown: shown.get(productId) ?? null }
  })
}

/** Reads stocks by the index `product`; the position is the document settings/job-sold-counts. */
export function createSoldCounts(database: Database): SoldCounts {
  return {
    nextStep: (after, limit) => nextStep(database, after, limit),
    async show(productId, sold) {
      await database.updateOne('products', { _id: productId }, { $set: { sold } })
    },
    async position() {
      const saved = await database.findById<{ after: string }>('settings', POSITION)
      return saved?.after ?? ''
    },
    async savePosition(after) {
      const saved = await database.updateOne('settings', { _id: POSITION }, { $set: { after } })
      if (!saved) await database.insert('settings', { _id: POSITION, after } as { _id: string })
    },
  }
}
