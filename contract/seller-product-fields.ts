import * as v from 'valibot'
import { productStates } from '@domain/product-state'
import { amount, count, epochMs, fileId, id, optionalText, text } from './fields'

const price = v.pipe(amount, v.minValue(1 as never), v.maxValue(100_000_00 as never))
const pictures = (max: number) => v.pipe(v.array(fileId), v.maxLength(max))
/** Whether no value comes twice. */
export const unique = (values: readonly string[]) => new Set(values).size === values.length

const options = v.pipe(
  v.array(
    v.strictObject({
      name: text(10),
      values: v.pipe(
        v.array(text(20)),
        v.minLength(1),
        v.maxLength(20),
        v.check((list) => unique(list)),
      ),
    }),
  ),
  v.maxLength(3),
  v.check((list) => unique(list.map(({ name }) => name))),
)

const skuInput = v.strictObject({
  /** Missing: a new one. */
  skuId: v.optional(id),
  values: v.pipe(v.array(text(20)), v.maxLength(3)),
  price,
  listPrice: v.nullable(price),
  picture: v.nullable(fileId),
  /** Grams. */
  weight: v.pipe(count, v.maxValue(1_000_000)),
  /** Pieces of a new SKU; a known one's change by movements only. */
  initialStock: v.pipe(count, v.maxValue(1_000_000)),
})

/** A draft may be incomplete; to be sold it needs a picture, a category, and a price for each SKU. */
export const productInput = v.strictObject({
  title: text(60),
  subtitle: optionalText(60),
  categoryId: v.nullable(id),
  pictures: pictures(9),
  details: v.pipe(v.array(text(500)), v.maxLength(20)),
  tags: v.pipe(v.array(text(8)), v.maxLength(4)),
  options,
  /** One for each combination of the options' values that is sold. */
  skus: v.pipe(v.array(skuInput), v.maxLength(100)),
  supplierId: v.nullable(id),
})

export const campaign = v.strictObject({
  offers: v.pipe(
    v.array(
      v.strictObject({
        size: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
        prices: v.pipe(
          v.array(v.strictObject({ skuId: id, price })),
          v.minLength(1),
          v.maxLength(100),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
    v.check((list) => new Set(list.map(({ size }) => size)).size === list.length),
  ),
  durationMs: v.pipe(v.number(), v.integer(), v.minValue(3_600_000), v.maxValue(3 * 86_400_000)),
  limitPerPerson: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  startsAt: epochMs,
  endsAt: epochMs,
  newcomersOnly: v.boolean(),
  leaderDiscount: amount,
  listsForming: v.boolean(),
})

const sellerSku = v.strictObject({
  skuId: id,
  values: v.array(v.string()),
  price: amount,
  listPrice: v.nullable(amount),
  picture: v.nullable(fileId),
  weight: count,
  available: count,
  held: count,
  sold: count,
})

export const sellerProductCard = v.strictObject({
  id,
  title: v.string(),
  /** Null: a draft without one. */
  picture: v.nullable(fileId),
  state: v.picklist(productStates),
  price: amount,
  available: count,
  sold: count,
  lowStock: v.boolean(),
  inGroup: v.boolean(),
  supplierName: v.nullable(v.string()),
})

export const sellerProduct = v.strictObject({
  id,
  /** Sent back with an edit, so that two at once do not lose one. */
  rev: count,
  state: v.picklist(productStates),
  title: v.string(),
  subtitle: v.string(),
  categoryId: v.nullable(id),
  pictures: v.array(fileId),
  details: v.array(v.string()),
  tags: v.array(v.string()),
  options: v.array(v.strictObject({ name: v.string(), values: v.array(v.string()) })),
  skus: v.array(sellerSku),
  supplierId: v.nullable(id),
  campaign: v.nullable(campaign),
})
