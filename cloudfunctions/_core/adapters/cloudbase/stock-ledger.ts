import type { StockItem } from '@domain/stock'
import type { LoggedMovement, StockCounts, StockLedger } from '../../ports/stock-ledger'
import type { Database } from './database'
import { findPage } from './keyset'

const STOCKS = 'stocks'
const MOVEMENTS = 'stock_movements'
/** SKUs of a product, those that left it included; the platform's limit for one read. */
const MAX_STOCKS = 1000

type Last = Pick<StockItem, '_id' | 'productId' | 'available'> &
  Partial<Pick<StockItem, 'movement'>>
type Row = Omit<LoggedMovement, 'id'> & { readonly _id: string }

const toRow = ({ id, ...movement }: LoggedMovement): Row => ({ _id: id, ...movement })
const toMovement = ({ _id, ...movement }: Row): LoggedMovement => ({ id: _id, ...movement })

async function countsOf(database: Database, skuIds: readonly string[]) {
  const found = await database.find<StockCounts>(
    STOCKS,
    { _id: { $in: skuIds } },
    { limit: skuIds.length, fields: ['available', 'sold', 'supplied'] },
  )
  return found.map((counts) => [counts._id, counts] as const)
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, n) => n * size)
  return starts.map((start) => items.slice(start, start + size))
}

type Log = Pick<StockLedger, 'log' | 'isLogged' | 'logged'>

/** The collection stock_movements; logged() is served by its index `product`. */
function createLog(database: Database): Log {
  return {
    async log(movement) {
      await database.insert(MOVEMENTS, toRow(movement))
    },
    isLogged: async (id) => (await database.findById<Row>(MOVEMENTS, id)) !== null,
    async logged(productId, after, limit) {
      const rows = await findPage<Row>(database, MOVEMENTS, {
        query: { productId },
        sortBy: 'at',
        direction: 'desc',
        after,
        limit,
      })
      return rows.map(toMovement)
    },
  }
}

type Reads = Pick<StockLedger, 'counts' | 'last' | 'lastOfProduct'>

/** By `_id` and by the index `product`. */
function createReads(database: Database): Reads {
  return {
    async counts(skuIds) {
      const found = await Promise.all(
        chunks(skuIds, MAX_STOCKS).map((chunk) => countsOf(database, chunk)),
      )
      return new Map(found.flat())
    },
    async last(skuId) {
      const [stock] = await database.find<Last>(
        STOCKS,
        { _id: skuId },
        { limit: 1, fields: ['productId', 'available', 'movement'] },
      )
      return stock ? { ...stock, movement: stock.movement ?? null } : null
    },
    async lastOfProduct(productId) {
      const stocks = await database.find<Last>(
        STOCKS,
        { productId },
        { limit: MAX_STOCKS, fields: ['productId', 'movement'] },
      )
      return stocks.flatMap(({ _id, movement }) =>
        movement ? [{ ...movement, skuId: _id, productId }] : [],
      )
    },
  }
}

/** The collections stocks and stock_movements. */
export function createStockLedger(database: Database): StockLedger {
  return {
    ...createLog(database),
    ...createReads(database),
    async open(stock) {
      await database.insert(STOCKS, stock)
    },
    apply: (skuId, before, movement) =>
      database.updateOne(
        STOCKS,
        {
          _id: skuId,
          'movement.id': before === null ? { $exists: false } : before.id,
          ...(movement.delta < 0 && { available: { $gte: -movement.delta } }),
        },
        {
          $inc: { available: movement.delta, supplied: movement.delta, rev: 1 },
          $set: { movement },
        },
      ),
  }
}
