import type { GoodsState, ProductInput, SellerProduct } from './goods-data'
import { plainText } from './plain-text'
import { readSkus } from './read-skus'
import { matrixOf, type OptionDraft, type SkuMatrix } from './sku-matrix'

/** A product as it stands in the form: text until it is saved. */
export interface ProductDraft {
  readonly title: string
  readonly subtitle: string
  readonly categoryId: string | null
  readonly supplierId: string | null
  readonly tags: readonly string[]
  /** File ids; the first is the cover. */
  readonly pictures: readonly string[]
  /** A paragraph a line. */
  readonly details: string
  readonly matrix: SkuMatrix
}

/** What is wrong, by field: a key of the draft, `option.<key>`, or `sku.<place>`. */
export type DraftErrors = Readonly<Record<string, string>>

export const MOST_PICTURES = 9
export const MOST_TAGS = 4
const MOST_PARAGRAPHS = 20
const PARAGRAPH = 500

/** 1250 -> '12.5' */
export const yuanText = (fen: number): string => String(fen / 100)

export const emptyDraft: ProductDraft = {
  title: '',
  subtitle: '',
  categoryId: null,
  supplierId: null,
  tags: [],
  pictures: [],
  details: '',
  matrix: matrixOf({ options: [], skus: [] }),
}

export function draftOf(product: SellerProduct): ProductDraft {
  const { title, subtitle, categoryId, supplierId, tags, pictures, details, options } = product
  const skus = product.skus.map(({ skuId, values, price, listPrice, weight, picture }) => ({
    ...{ skuId, values, picture, on: true, stock: '' },
    price: yuanText(price),
    listPrice: listPrice === null ? '' : yuanText(listPrice),
    weight: weight === 0 ? '' : String(weight),
  }))
  const matrix = matrixOf({ options, skus })
  return {
    ...{ title, subtitle, categoryId, supplierId, tags, pictures, matrix },
    details: details.join('\n'),
  }
}

const hasTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length

function optionError({ name, values }: OptionDraft, names: readonly string[]): string | null {
  const plain = plainText(name)
  if (plain === '') return '请填写规格名，如「颜色」'
  if (names.filter((one) => one === plain).length > 1) return '规格名重复了'
  const texts = values.map(({ text }) => plainText(text))
  if (texts.length === 0) return '请至少添加一个规格值'
  if (texts.includes('')) return '有规格值没有填写'
  return hasTwice(texts) ? '规格值重复了' : null
}

function readOptions({ options }: SkuMatrix): {
  readonly value: ProductInput['options']
  readonly errors: DraftErrors
} {
  const names = options.map(({ name }) => plainText(name))
  const errors = options.flatMap((option) => {
    const error = optionError(option, names)
    return error === null ? [] : [[`option.${option.key}`, error] as const]
  })
  const value = options.map(({ name, values }) => ({
    name: plainText(name),
    values: values.map(({ text }) => plainText(text)),
  }))
  return { value, errors: Object.fromEntries(errors) }
}

const paragraphsOf = (details: string): string[] =>
  details.split(/[\r\n\u2028\u2029]+/).flatMap((line) => plainText(line) || [])

function detailsError(paragraphs: readonly string[]): string | null {
  if (paragraphs.length > MOST_PARAGRAPHS) return `最多 ${MOST_PARAGRAPHS} 段，请合并一些`
  const long = paragraphs.findIndex(({ length }) => length > PARAGRAPH)
  return long < 0 ? null : `第 ${long + 1} 段超过 ${PARAGRAPH} 字，请分成几段`
}

export interface ReadProduct {
  readonly product: ProductInput
  /** Variants that a draft was saved without, since nothing was typed for them. */
  readonly left: number
}

/**
 * The product that the draft says, or what is wrong with it. With `whole` nothing may be missing that
 * buyers need; a draft may lack it.
 */
export function readProduct(
  draft: ProductDraft,
  whole: boolean,
): ReadProduct | { readonly errors: DraftErrors } {
  const title = plainText(draft.title)
  const details = paragraphsOf(draft.details)
  const wrongDetails = detailsError(details)
  const options = readOptions(draft.matrix)
  const skus = readSkus(draft.matrix, whole)
  const errors: DraftErrors = {
    ...(whole && draft.pictures.length === 0 && { pictures: '请至少添加一张图片' }),
    ...(title === '' && { title: '请填写商品标题' }),
    ...(whole && draft.categoryId === null && { categoryId: '请选择分类' }),
    ...options.errors,
    ...skus.errors,
    ...(wrongDetails !== null && { details: wrongDetails }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  const { categoryId, supplierId, tags, pictures } = draft
  const product = {
    ...{ title, subtitle: plainText(draft.subtitle), categoryId, supplierId, details },
    ...{ tags: [...tags], pictures: [...pictures] },
    options: options.value,
    skus: skus.value,
  }
  return { product, left: skus.left }
}

/** What buyers may see is never half a product. */
export const mustBeWhole = (state: GoodsState): boolean => state !== 'DRAFT'

/** Whether saving would change anything. */
export const isChanged = (draft: ProductDraft, before: ProductDraft): boolean =>
  JSON.stringify(draft) !== JSON.stringify(before)
