import * as v from 'valibot'
import { productStates } from '@domain/product-state'
import { movementReasons } from '@domain/stock-state'
import { endpoint, staff } from './endpoint'
import {
  count,
  cursor,
  empty,
  epochMs,
  fileId,
  id,
  optionalText,
  page,
  pageSize,
  text,
} from './fields'
import {
  campaign,
  productInput,
  sellerProduct,
  sellerProductCard,
  unique,
} from './seller-product-fields'

const whole = v.strictObject({ product: sellerProduct })

const movement = v.strictObject({
  id,
  skuId: id,
  delta: v.pipe(v.number(), v.safeInteger()),
  reason: v.picklist(movementReasons),
  note: v.string(),
  at: epochMs,
  by: v.string(),
})

const category = v.strictObject({ id, name: v.string(), icon: fileId })
const categories = v.strictObject({ categories: v.array(category) })
const named = v.strictObject({ id, name: v.string() })

export const sellerProducts = {
  /** Newest first; of a supplier's operator: their own. */
  'seller.listProducts': endpoint({
    roles: staff('PRODUCTS', { suppliers: true }),
    input: v.strictObject({
      state: v.picklist(productStates),
      keyword: v.optional(text(30)),
      sort: v.picklist(['newest', 'rank', 'sales']),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(sellerProductCard),
    errors: [],
  }),
  'seller.getProduct': endpoint({
    roles: staff('PRODUCTS', { suppliers: true }),
    input: v.strictObject({ productId: id }),
    output: whole,
    errors: ['PRODUCT_NOT_FOUND'],
  }),
  /** What the product form chooses from. */
  'seller.productChoices': endpoint({
    roles: staff('PRODUCTS'),
    input: empty,
    output: v.strictObject({
      categories: v.array(category),
      suppliers: v.array(named),
      group: v.strictObject({ durationMs: epochMs, size: count }),
    }),
    errors: [],
  }),
  /** A new one is a draft. Orders that exist keep what they froze. Idempotent by request key. */
  'seller.saveProduct': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({
      productId: v.optional(id),
      rev: v.optional(count),
      product: productInput,
    }),
    output: whole,
    errors: [
      'PRODUCT_NOT_FOUND',
      'CHANGED_MEANWHILE',
      'CATEGORY_NOT_FOUND',
      'SKU_NOT_FOUND',
      'PRODUCT_INCOMPLETE',
      'PICTURE_NOT_YOURS',
      'CONTENT_REFUSED',
      'CONTENT_CHECK_UNAVAILABLE',
    ],
  }),
  /** Buyers may have what was once shown to them in orders, groups and shares: it is never a draft again. */
  'seller.setProductState': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ productId: id, state: v.picklist(productStates) }),
    output: whole,
    errors: [
      'PRODUCT_NOT_FOUND',
      'PRODUCT_INCOMPLETE',
      'CHANGED_MEANWHILE',
      'CONTENT_REFUSED',
      'CONTENT_CHECK_UNAVAILABLE',
    ],
  }),
  /** A draft like it, without stock. */
  'seller.copyProduct': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ productId: id }),
    output: whole,
    errors: ['PRODUCT_NOT_FOUND'],
  }),
  /** TOP: before all others; else directly before or after its neighbour of the rank order. */
  'seller.moveProduct': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ productId: id, to: v.picklist(['TOP', 'UP', 'DOWN']) }),
    output: empty,
    errors: ['PRODUCT_NOT_FOUND', 'CHANGED_MEANWHILE'],
  }),
  /** Null ends the campaign; groups that form go on. */
  'seller.saveCampaign': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ productId: id, rev: count, campaign: v.nullable(campaign) }),
    output: whole,
    errors: ['PRODUCT_NOT_FOUND', 'CHANGED_MEANWHILE', 'SKU_NOT_FOUND', 'CAMPAIGN_INVALID'],
  }),
  /** A movement; idempotent by request key. */
  'seller.changeStock': endpoint({
    roles: staff('PRODUCTS', { suppliers: true, audited: true }),
    input: v.strictObject({
      skuId: id,
      delta: v.pipe(
        v.number(),
        v.safeInteger(),
        v.minValue(-1_000_000),
        v.maxValue(1_000_000),
        v.notValue(0),
      ),
      reason: v.picklist(movementReasons),
      note: optionalText(50),
    }),
    output: v.strictObject({ available: count }),
    errors: ['SKU_NOT_FOUND', 'STOCK_TOO_LOW'],
  }),
  /** Newest first. */
  'seller.listMovements': endpoint({
    roles: staff('PRODUCTS', { suppliers: true }),
    input: v.strictObject({
      productId: id,
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(movement),
    errors: ['PRODUCT_NOT_FOUND'],
  }),
  'seller.saveCategory': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ categoryId: v.optional(id), name: text(8), icon: fileId }),
    output: categories,
    errors: ['CATEGORY_NOT_FOUND', 'PICTURE_NOT_YOURS'],
  }),
  /** All of them, in the order in which the shop shows them. */
  'seller.sortCategories': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({
      categoryIds: v.pipe(
        v.array(id),
        v.maxLength(50),
        v.check((ids) => unique(ids)),
      ),
    }),
    output: categories,
    errors: ['CATEGORY_NOT_FOUND'],
  }),
  'seller.removeCategory': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ categoryId: id }),
    output: categories,
    errors: ['CATEGORY_NOT_FOUND', 'CATEGORY_IN_USE'],
  }),
}
