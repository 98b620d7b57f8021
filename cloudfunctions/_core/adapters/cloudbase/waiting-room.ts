import type { Product } from '@domain/catalogue'
import {
  LATE_GROUP_MS,
  LATE_TO_SHIP_MS,
  LISTED,
  type LowStock,
  WAITING_CAP,
} from '@domain/dashboard'
import type { StockItem } from '@domain/stock'
import type { WaitingRoom } from '../../ports/reports'
import { type Collection, type Database, DatabaseTime, type Query } from './database'
import { findPage } from './keyset'

/** Stocks looked at in one query, and queries: those of products that are not on sale stand between. */
const STEP = 200
const STEPS = 5

type Low = Pick<StockItem, '_id' | 'productId' | 'available'>
type Goods = Pick<Product, '_id' | 'title' | 'skus'>

function toLowStock(
  { _id: skuId, productId, available }: Low,
  goods: ReadonlyMap<string, Goods>,
): readonly LowStock[] {
  const product = goods.get(productId)
  const sku = product?.skus.find((each) => each.skuId === skuId)
  if (!product || !sku) return []
  const title = product.skus.length > 1 ? `${product.title} ${sku.values.join('/')}` : product.title
  return [{ productId, skuId, title, available }]
}

async function onSale(database: Database, stocks: readonly Low[]) {
  const ids = [...new Set(stocks.map(({ productId }) => productId))]
  const found = await database.find<Goods & Pick<Product, 'state'>>(
    'products',
    { _id: { $in: ids } },
    { limit: ids.length, fields: ['title', 'skus', 'state'] },
  )
  const sold = found.filter(({ state }) => state === 'ON_SALE')
  return new Map<string, Goods>(sold.map((product) => [product._id, product]))
}

/** Served by the index `low` of stocks. */
async function lowStock(database: Database, pieces: number): Promise<LowStock[]> {
  const low: LowStock[] = []
  let after: { key: number; id: string } | null = null
  for (let step = 0; step < STEPS && low.length < LISTED; step += 1) {
    const stocks: Low[] = await findPage<Low>(database, 'stocks', {
      query: {},
      sortBy: 'available',
      direction: 'asc',
      after,
      upTo: pieces,
      limit: STEP,
      fields: ['productId', 'available'],
    })
    const last = stocks.at(-1)
    if (!last) break
    const goods = await onSale(database, stocks)
    low.push(...stocks.flatMap((stock) => toLowStock(stock, goods)))
    after = { key: last.available, id: last._id }
  }
  return low.slice(0, LISTED)
}

/** Served by the indexes `state_newest`, `state_paid` and `after_sale` of orders, `end` of groups, `open` of alerts. */
export function createWaitingRoom(database: Database): WaitingRoom {
  const count = async (collection: Collection, query: Query) => {
    const found = await database.find(collection, query, { limit: WAITING_CAP, fields: ['_id'] })
    return found.length
  }
  return {
    async waiting(now) {
      const late = { $lte: now - LATE_TO_SHIP_MS }
      const [toShip, lateToShip, afterSales, lateGroups, alerts] = await Promise.all([
        count('orders', { state: 'TO_SHIP' }),
        count('orders', { state: 'TO_SHIP', 'payment.paidAt': late }),
        count('orders', { afterSaleStage: 'SELLER' }),
        count('groups', { state: 'FORMING', endsAt: { $lte: new DatabaseTime(LATE_GROUP_MS) } }),
        count('alerts', { open: true }),
      ])
      return { toShip, lateToShip, afterSales, lateGroups, alerts }
    },
    lowStock: (pieces) => lowStock(database, pieces),
  }
}
