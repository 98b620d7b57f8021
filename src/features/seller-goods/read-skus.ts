import type { Fen } from '@domain/money'
import { parseYuan } from '@/lib/parse-money'
import type { ProductInput } from './goods-data'
import { plainText, readWhole } from './plain-text'
import { MOST_SKUS, placeOf, rowsOf, type SkuFields, type SkuMatrix } from './sku-matrix'

type SkuInput = ProductInput['skus'][number]

/** Fen. */
export const MOST_PRICE = 100_000_00
export const MOST_PIECES = 1_000_000
const MOST_GRAMS = 1_000_000

const PRICE_HINT = '请填写 0.01 到 100000 元之间的售价'
const LIST_PRICE_HINT = '划线价请填写 0.01 到 100000 元，或留空'
const WEIGHT_HINT = '重量请填写 0 到 1000000 克之间的整数'
const STOCK_HINT = '库存请填写 0 到 1000000 之间的整数'

const readPrice = (text: string): Fen | null => {
  const fen = parseYuan(text)
  return fen === null || fen < 1 || fen > MOST_PRICE ? null : (fen as Fen)
}

const readCount = (text: string, max: number): number | null =>
  text.trim() === '' ? 0 : readWhole(text, 0, max)

/** What is wrong with a variant, by field; empty: nothing. */
export function skuErrors(
  sku: Pick<SkuFields, 'price' | 'listPrice' | 'weight' | 'stock'>,
): Readonly<Partial<Record<'price' | 'listPrice' | 'weight' | 'stock', string>>> {
  const listPrice = sku.listPrice.trim()
  return {
    ...(readPrice(sku.price) === null && { price: PRICE_HINT }),
    ...(listPrice !== '' && readPrice(listPrice) === null && { listPrice: LIST_PRICE_HINT }),
    ...(readCount(sku.weight, MOST_GRAMS) === null && { weight: WEIGHT_HINT }),
    ...(readCount(sku.stock, MOST_PIECES) === null && { stock: STOCK_HINT }),
  }
}

/** Nothing was typed for it. */
const isBlank = ({ skuId, price, listPrice, weight, stock, picture }: SkuFields): boolean =>
  skuId === null &&
  picture === null &&
  [price, listPrice, weight, stock].every((text) => !text.trim())

function readSku(values: readonly string[], sku: SkuFields): SkuInput {
  return {
    ...(sku.skuId !== null && { skuId: sku.skuId }),
    values: values.map(plainText),
    price: readPrice(sku.price) ?? (0 as Fen),
    listPrice: readPrice(sku.listPrice),
    picture: sku.picture,
    weight: readCount(sku.weight, MOST_GRAMS) ?? 0,
    // The pieces of a known one change by movements.
    initialStock: sku.skuId === null ? (readCount(sku.stock, MOST_PIECES) ?? 0) : 0,
  }
}

interface ReadSkus {
  readonly value: SkuInput[]
  /** By `sku.<place>`, and `skus` for all of them. */
  readonly errors: Readonly<Record<string, string>>
  /** How many were left out because nothing was typed for them. */
  readonly left: number
}

/** What is sold of the matrix. With `whole`, what is on has to have a price, and something is on. */
export function readSkus(matrix: SkuMatrix, whole: boolean): ReadSkus {
  const on = rowsOf(matrix).filter((row) => row.on)
  const meant = whole ? on : on.filter((row) => !isBlank(row))
  const errors = meant.flatMap((row) => {
    const [error] = Object.values(skuErrors(row))
    return error === undefined ? [] : [[`sku.${placeOf(row.at)}`, error] as const]
  })
  return {
    value: meant.map((row) => readSku(row.values, row)),
    errors: {
      ...(whole && on.length === 0 && { skus: '请至少启用一个规格' }),
      ...(meant.length > MOST_SKUS && { skus: `最多同时出售 ${MOST_SKUS} 个规格组合` }),
      ...Object.fromEntries(errors),
    },
    left: on.length - meant.length,
  }
}
