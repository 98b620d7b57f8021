import type { Category, Product, ProductSort, Sku } from '@domain/catalogue'
import type { Catalogue, ProductSummary } from '../../ports/catalogue'
import type { Clock } from '../../ports/clock'
import { cached } from '../cached'
import type { Database } from './database'
import { findPage, type KeysetPage } from './keyset'

const CACHE_MS = 30_000
const MAX_CATEGORIES = 100
/** SKUs that a product once had keep their stock documents. */
const MAX_SKUS = 1000

type NewFields = 'group' | 'supplierId' | 'rev'
/** Documents written before there were groups and the seller's console lack fields. */
export type StoredProduct = Omit<Product, NewFields | 'skus'> &
  Partial<Pick<Product, NewFields>> & {
    readonly skus: readonly (Omit<Sku, 'weight'> & Partial<Pick<Sku, 'weight'>>)[]
  }

/** The document with what it may lack. */
export function complete<Stored extends StoredProduct>(product: Stored) {
  const skus = product.skus.map((sku) => ({ weight: 0, ...sku }))
  return { group: null, supplierId: null, rev: 0, ...product, skus }
}

/** Each is served by indexes that end in this field and `_id` (database/indexes.json). */
const orders: Record<ProductSort, Pick<KeysetPage, 'sortBy' | 'direction'>> = {
  recommended: { sortBy: 'rank', direction: 'desc' },
  newest: { sortBy: 'createdAt', direction: 'desc' },
  sales: { sortBy: 'sold', direction: 'desc' },
  priceAsc: { sortBy: 'minPrice', direction: 'asc' },
  priceDesc: { sortBy: 'minPrice', direction: 'desc' },
}

const summaryFields: ReadonlyArray<keyof ProductSummary> = [
  'title',
  'pictures',
  'minPrice',
  'skus',
  'sold',
  'tags',
  'rank',
  'createdAt',
]

type Products = Pick<Catalogue, 'product' | 'productsBySkus' | 'summaries'>

function createProducts(database: Database): Products {
  return {
    async product(id) {
      const product = await database.findById<StoredProduct>('products', id)
      return product && complete(product)
    },
    async productsBySkus(skuIds) {
      const products = await database.find<StoredProduct>(
        'products',
        { 'skus.skuId': { $in: skuIds } },
        { limit: skuIds.length },
      )
      return products.map(complete)
    },
    async summaries(ids) {
      if (ids.length === 0) return new Map()
      const found = await database.find<ProductSummary>(
        'products',
        { _id: { $in: ids } },
        { limit: ids.length, fields: summaryFields },
      )
      return new Map(found.map((product) => [product._id, product]))
    },
  }
}

/** Reads of the collections categories, products and stocks. */
export function createCatalogue(database: Database, clock: Clock): Catalogue {
  return {
    categories: cached(clock, CACHE_MS, () =>
      database.find<Category>('categories', {}, { sort: [['sort', 'asc']], limit: MAX_CATEGORIES }),
    ).get,
    ...createProducts(database),
    page: ({ categoryId, terms, sort, after, limit }) =>
      findPage<ProductSummary>(database, 'products', {
        query: {
          state: 'ON_SALE',
          ...(categoryId !== undefined && { categoryId }),
          ...(terms.length > 0 && { terms: { $all: terms } }),
        },
        ...orders[sort],
        after,
        limit,
        fields: summaryFields,
      }),
    async availability(productId) {
      const stocks = await database.find<{ _id: string; available: number }>(
        'stocks',
        { productId },
        { limit: MAX_SKUS, fields: ['available'] },
      )
      return new Map(stocks.map(({ _id, available }) => [_id, available]))
    },
  }
}
