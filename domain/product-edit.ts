import { fitCampaign } from './campaign-edit'
import type { Product, ProductOption, Sku } from './catalogue'
import { fen, noFen } from './money'
import { ok, refuse, type Result } from './result'
import { searchTerms } from './search-terms'

/** One variant of the form; without an id a new one, which begins with so many pieces. */
export interface SkuEdit extends Omit<Sku, 'skuId'> {
  readonly skuId?: string | undefined
  readonly initialStock: number
}

type Written =
  'title' | 'subtitle' | 'categoryId' | 'pictures' | 'details' | 'tags' | 'options' | 'supplierId'

/** What the seller writes of a product. */
export interface ProductEdit extends Pick<Product, Written> {
  readonly skus: readonly SkuEdit[]
}

/** A SKU that needs a stock document, before the product may name it. */
export interface AddedSku {
  readonly skuId: string
  readonly pieces: number
}

export interface EditedProduct {
  readonly product: Product
  readonly added: readonly AddedSku[]
}

/** What is missing for a product to be seen by buyers; null: nothing. */
export function missingOf(product: Product): 'pictures' | 'categoryId' | 'skus' | null {
  if (product.pictures.length === 0) return 'pictures'
  if (product.categoryId === null) return 'categoryId'
  return product.skus.length === 0 || product.skus.some(({ price }) => price < 1) ? 'skus' : null
}

/** A draft with nothing in it yet, at epoch ms `now`. A new product stands last in the recommended order. */
export function emptyProduct(id: string, now: number): Product {
  return {
    _id: id,
    state: 'DRAFT',
    categoryId: null,
    title: '',
    subtitle: '',
    pictures: [],
    details: [],
    tags: [],
    options: [],
    skus: [],
    minPrice: noFen,
    sold: 0,
    rank: -Math.floor(now / 1000),
    terms: [],
    createdAt: now,
    group: null,
    supplierId: null,
    rev: 0,
  }
}

/** One text for each combination of values, whatever is in them. */
const combination = (values: readonly string[]) => JSON.stringify(values)

/** Each SKU has one value of each option, and no two have the same ones. */
function fitOptions(skus: readonly SkuEdit[], options: readonly ProductOption[]): boolean {
  const fits = skus.every(
    ({ values }) =>
      values.length === options.length &&
      options.every((option, i) => option.values.includes(values[i] ?? '')),
  )
  return fits && new Set(skus.map(({ values }) => combination(values))).size === skus.length
}

/** Known SKUs by their ids, each once. */
function knowsAll(known: readonly Sku[], edited: readonly SkuEdit[]): boolean {
  const ids = edited.flatMap(({ skuId }) => skuId ?? [])
  const own = new Set(known.map(({ skuId }) => skuId))
  return ids.every((id) => own.has(id)) && new Set(ids).size === ids.length
}

function withSkus(edited: readonly SkuEdit[], newSkuId: (values: readonly string[]) => string) {
  const added: AddedSku[] = []
  const skus = edited.map(({ skuId, initialStock, ...written }): Sku => {
    const id = skuId ?? newSkuId(written.values)
    if (skuId === undefined) added.push({ skuId: id, pieces: initialStock })
    return { ...written, skuId: id }
  })
  return { skus, added }
}

export type EditRefusal = 'SKU_NOT_FOUND' | 'SKUS_MISFIT' | 'PRODUCT_INCOMPLETE'

/**
 * The product as the seller wrote it, one revision on. SKUs that are not written any more leave the
 * product; their stock and the orders of them stay. The campaign loses what it may not sell now. Only
 * a draft may be incomplete.
 */
export function editProduct(
  before: Product,
  { skus: edited, ...written }: ProductEdit,
  newSkuId: (values: readonly string[]) => string,
): Result<EditedProduct, EditRefusal> {
  if (!knowsAll(before.skus, edited)) return refuse('SKU_NOT_FOUND')
  if (!fitOptions(edited, written.options)) return refuse('SKUS_MISFIT')
  const { skus, added } = withSkus(edited, newSkuId)
  const product: Product = {
    ...before,
    ...written,
    skus,
    minPrice: skus.length === 0 ? noFen : fen(Math.min(...skus.map(({ price }) => price))),
    terms: searchTerms(written.title, written.subtitle, ...written.tags),
    group: fitCampaign(before.group, skus),
    rev: before.rev + 1,
  }
  const missing = product.state === 'DRAFT' ? null : missingOf(product)
  return missing === null
    ? ok({ product, added })
    : refuse('PRODUCT_INCOMPLETE', { field: missing })
}

/** A draft like it under `id`, at epoch ms `now`: without stock, sales and campaign. */
export function copyProduct(
  { title, subtitle, categoryId, pictures, details, tags, options, skus, supplierId }: Product,
  id: string,
  newSkuId: (values: readonly string[]) => string,
  now: number,
): Result<EditedProduct, EditRefusal> {
  const written = { title, subtitle, categoryId, pictures, details, tags, options, supplierId }
  const fresh = skus.map((sku) => ({ ...sku, skuId: undefined, initialStock: 0 }))
  return editProduct(emptyProduct(id, now), { ...written, skus: fresh }, newSkuId)
}
