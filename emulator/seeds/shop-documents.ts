import type { Category, Product, Supplier } from '../../domain/catalogue'
import { fen } from '../../domain/money'
import { searchTerms } from '../../domain/search-terms'
import type { ShopSettings } from '../../domain/shop-settings'
import { NEVER, type StockItem } from '../../domain/stock'
import { fileIdOf } from '../storage/storage-path'
import { campaignOf } from './campaign-drafts'
import { categoryDrafts } from './catalogue/categories'
import type { ProductDraft } from './product-draft'
import { storagePathOf } from './seed-files'
import { seededSettings } from './shop-settings'
import { weightsOf } from './sku-weights'
import { suppliersByCategory } from './suppliers'

const DAY_MS = 86_400_000

const pictureId = (picture: string) => fileIdOf(storagePathOf(picture))
const skuIdOf = (product: ProductDraft, index: number) => `${product.id}-${index + 1}`
const viewsOf = (product: ProductDraft) => [1, 2].map((view) => `products/${product.id}-${view}`)

function productOf(draft: ProductDraft, categoryId: string, now: number): Product {
  const { id, title, subtitle, tags, details, options, rank } = draft
  const grams = weightsOf(draft)
  return {
    _id: id,
    state: 'ON_SALE',
    categoryId,
    title,
    subtitle,
    pictures: viewsOf(draft).map(pictureId),
    details,
    tags,
    options,
    skus: draft.skus.map(({ values, price, listPrice }, index) => ({
      skuId: skuIdOf(draft, index),
      values,
      price,
      listPrice,
      picture: null,
      weight: grams[index] ?? 0,
    })),
    minPrice: fen(Math.min(...draft.skus.map((sku) => sku.price))),
    sold: draft.skus.reduce((sum, sku) => sum + sku.sold, 0),
    rank,
    terms: searchTerms(title, subtitle, ...tags),
    createdAt: now - draft.daysOld * DAY_MS,
    group: campaignOf(draft, (index) => skuIdOf(draft, index), now),
    supplierId: suppliersByCategory[categoryId]?._id ?? null,
    rev: 0,
  }
}

const stockOf = (
  ids: Pick<StockItem, '_id' | 'productId'>,
  available: number,
  sold: number,
): StockItem => ({
  ...ids,
  available,
  sold,
  supplied: available + sold,
  holds: {},
  dueAt: NEVER,
  movement: null,
  rev: 0,
})

const stocksOf = (draft: ProductDraft): StockItem[] =>
  draft.skus.map(({ available, sold }, index) =>
    stockOf({ _id: skuIdOf(draft, index), productId: draft.id }, available, sold),
  )

/** What a campaign keeps for its groups; belongs to no product, so that nobody counts it twice. */
const sharesOf = ({ group }: Product): StockItem[] =>
  group === null || group.stockShare === null
    ? []
    : [stockOf({ _id: group.id, productId: '' }, group.stockShare, 0)]

export interface ShopDocuments {
  readonly categories: readonly Category[]
  readonly products: readonly Product[]
  readonly stocks: readonly StockItem[]
  readonly suppliers: readonly Supplier[]
  readonly settings: ShopSettings
  /** Names of the pictures that the documents point at. */
  readonly pictures: readonly string[]
}

/** The seeded shop as its documents; `now` in epoch ms. */
export function shopDocuments(now: number): ShopDocuments {
  const settings = seededSettings(pictureId)
  const drafts = categoryDrafts.flatMap(({ products }) => products)
  const products = categoryDrafts.flatMap(({ id, products }) =>
    products.map((draft) => productOf(draft, id, now)),
  )
  return {
    categories: categoryDrafts.map(({ id, name }, index) => ({
      _id: id,
      name,
      icon: pictureId(`categories/${id}`),
      sort: index + 1,
    })),
    products,
    stocks: [...drafts.flatMap(stocksOf), ...products.flatMap(sharesOf)],
    suppliers: Object.values(suppliersByCategory),
    settings,
    pictures: [
      ...drafts.flatMap(viewsOf),
      ...categoryDrafts.map(({ id }) => `categories/${id}`),
      ...settings.banners.map(({ id }) => `banners/${id}`),
    ],
  }
}
