import type { Product } from '@domain/catalogue'
import type { Ranked } from '@domain/rank-order'
import type {
  ManagedProduct,
  SellerCatalogue,
  SellerSort,
  SellerSummary,
} from '../../ports/seller-catalogue'
import { complete, type StoredProduct } from './catalogue'
import type { Database } from './database'
import { difference } from './difference'
import { findPage } from './keyset'
import { revIs } from './rev-is'

const PRODUCTS = 'products'

type Management = Omit<ManagedProduct, 'product'>
type Stored = StoredProduct & Partial<Management>

function toManaged(stored: Stored): ManagedProduct {
  const { lastEdit = '', lastMove = '', unchecked = false, ...product } = stored
  return { product: complete(product), lastEdit, lastMove, unchecked }
}

const toStored = ({ product, ...management }: ManagedProduct): Product & Management => ({
  ...product,
  ...management,
})

const sortFields: Record<SellerSort, 'createdAt' | 'rank' | 'sold'> = {
  newest: 'createdAt',
  rank: 'rank',
  sales: 'sold',
}

const summaryFields: ReadonlyArray<keyof SellerSummary> = [
  'title',
  'pictures',
  'state',
  'minPrice',
  'skus',
  'sold',
  'group',
  'supplierId',
  'createdAt',
  'rank',
]

type Order = Pick<SellerCatalogue, 'first' | 'before' | 'behind' | 'setRank'>

/** Served by the index `rank`. */
function createOrder(database: Database): Order {
  const toRanked = ({ _id, rank }: Pick<Product, '_id' | 'rank'>): Ranked => ({ id: _id, rank })
  const near =
    (direction: 'asc' | 'desc'): Order['before'] =>
    async (state, { id, rank }, limit) => {
      const found = await findPage<Pick<Product, '_id' | 'rank'>>(database, PRODUCTS, {
        query: { state },
        sortBy: 'rank',
        direction,
        after: { key: rank, id },
        limit,
        fields: ['rank'],
      })
      return found.map(toRanked)
    }
  return {
    async first(state) {
      const [found] = await findPage<Pick<Product, '_id' | 'rank'>>(database, PRODUCTS, {
        query: { state },
        sortBy: 'rank',
        direction: 'desc',
        after: null,
        limit: 1,
        fields: ['rank'],
      })
      return found ? toRanked(found) : null
    },
    before: near('asc'),
    behind: near('desc'),
    setRank: ({ id, from, rank }, move) =>
      database.updateOne(
        PRODUCTS,
        { _id: id, rank: from },
        { $set: { rank, ...(move !== undefined && { lastMove: move }) } },
      ),
  }
}

/** The collection products as its editors see it; lists are served by the indexes of buyers' lists and by `supplier_*`. */
export function createSellerCatalogue(database: Database): SellerCatalogue {
  return {
    ...createOrder(database),
    async byId(id) {
      const stored = await database.findById<Stored>(PRODUCTS, id)
      return stored && toManaged(stored)
    },
    insert: (managed) => database.insert(PRODUCTS, toStored(managed)),
    commit: (before, after) =>
      database.updateOne(
        PRODUCTS,
        { _id: before.product._id, rev: revIs(before.product.rev) },
        { $set: difference(toStored(before), toStored(after)) },
      ),
    async page({ state, supplierId, terms, sort, after, limit }) {
      const found = await findPage<StoredProduct>(database, PRODUCTS, {
        query: {
          ...(supplierId !== null && { supplierId }),
          state,
          ...(terms.length > 0 && { terms: { $all: terms } }),
        },
        sortBy: sortFields[sort],
        direction: 'desc',
        after,
        limit,
        fields: summaryFields,
      })
      return found.map(complete)
    },
  }
}
