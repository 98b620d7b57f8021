import type { StockItem } from '@domain/stock'
import type { Pieces, Stocks } from '../../ports/stocks'
import type { Database, OneQuery, Update } from './database'

const STOCKS = 'stocks'

/** A hold of exactly these pieces. */
const held = ({ skuId, key, n }: Pieces, shares?: number | { $gt: number }): OneQuery => ({
  _id: skuId,
  [`holds.${key}.n`]: n,
  ...(shares !== undefined && { [`holds.${key}.shares`]: shares }),
})

const end = (key: string, to: 'available' | 'sold', n: number): Update => ({
  $unset: { [`holds.${key}`]: true },
  $inc: { [to]: n, rev: 1 },
})

const share = (key: string, by: 1 | -1): Update => ({
  $inc: { [`holds.${key}.shares`]: by, rev: 1 },
})

/** Documents written before there were movements lack the field. */
type StoredStock = Omit<StockItem, 'movement'> & Partial<Pick<StockItem, 'movement'>>
const complete = (stock: StoredStock): StockItem => ({ movement: null, ...stock })

type Returns = Pick<Stocks, 'takeBack' | 'putBack'>

/** Pieces that come back; by `_id`. */
function createReturns(database: Database): Returns {
  return {
    async takeBack({ skuId, key, n }, { until, mark }) {
      const taken = await database.updateOne(
        STOCKS,
        { _id: skuId, sold: { $gte: n }, [`holds.${key}`]: { $exists: false } },
        {
          $inc: { sold: -n, rev: 1 },
          $set: { [`holds.${key}`]: { n, until, shares: 1, mark } },
          $min: { dueAt: until },
        },
      )
      if (taken) return mark
      const hold = (await database.findById<StockItem>(STOCKS, skuId))?.holds[key]
      return hold?.n === n ? (hold.mark ?? null) : null
    },
    putBack: (pieces, mark) =>
      database.updateOne(
        STOCKS,
        { ...held(pieces), [`holds.${pieces.key}.mark`]: mark },
        end(pieces.key, 'available', pieces.n),
      ),
  }
}

type Reads = Pick<Stocks, 'byIds' | 'available' | 'due'>

/** By `_id`; due() is served by the index `due`. */
function createReads(database: Database): Reads {
  return {
    async byIds(skuIds) {
      const stocks = await database.find<StoredStock>(
        STOCKS,
        { _id: { $in: skuIds } },
        { limit: skuIds.length },
      )
      return stocks.map(complete)
    },
    async available(skuIds) {
      const stocks = await database.find<Pick<StockItem, '_id' | 'available'>>(
        STOCKS,
        { _id: { $in: skuIds } },
        { limit: skuIds.length, fields: ['available'] },
      )
      return new Map(stocks.map(({ _id, available }) => [_id, available]))
    },
    async due(now, limit) {
      const stocks = await database.find<StoredStock>(
        STOCKS,
        { dueAt: { $lte: now } },
        { sort: [['dueAt', 'asc']], limit },
      )
      return stocks.map(complete)
    },
  }
}

/** The collection stocks; each write names one document by `_id`. */
export function createStocks(database: Database): Stocks {
  const write = (query: OneQuery, update: Update) => database.updateOne(STOCKS, query, update)
  return {
    ...createReads(database),
    ...createReturns(database),
    async reserve(pieces, until) {
      const { skuId, key, n } = pieces
      const hold = { n, until, shares: 1 }
      const reserved = await write(
        { _id: skuId, available: { $gte: n }, [`holds.${key}`]: { $exists: false } },
        {
          $inc: { available: -n, rev: 1 },
          $set: { [`holds.${key}`]: hold },
          $min: { dueAt: until },
        },
      )
      return reserved || write(held(pieces), share(key, 1))
    },
    async giveUp(pieces) {
      const { key, n } = pieces
      const freed = await write(held(pieces, 1), end(key, 'available', n))
      if (!freed) await write(held(pieces, { $gt: 1 }), share(key, -1))
    },
    release: (pieces) => write(held(pieces), end(pieces.key, 'available', pieces.n)),
    sell: (pieces) => write(held(pieces), end(pieces.key, 'sold', pieces.n)),
    putOff(skuId, rev, untils, dueAt) {
      const holds = [...untils].map(([key, until]) => [`holds.${key}.until`, until] as const)
      const $set = { dueAt, ...Object.fromEntries(holds) }
      return write({ _id: skuId, rev }, { $set, $inc: { rev: 1 } })
    },
  }
}
