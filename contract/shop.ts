import * as v from 'valibot'
import { endpoint } from './endpoint'
import { face, formingGroup, groupCampaign, groupView } from './group'
import { sentCode, shareTarget } from './share'
import { amount, count, cursor, empty, fileId, id, page, pageSize, text } from './fields'

const banner = v.strictObject({
  id,
  picture: fileId,
  title: v.string(),
  subtitle: v.string(),
  target: v.variant('kind', [
    v.strictObject({ kind: v.literal('product'), productId: id }),
    v.strictObject({ kind: v.literal('category'), categoryId: id }),
  ]),
})

const productCard = v.strictObject({
  id,
  title: v.string(),
  picture: fileId,
  /** Lowest SKU price. */
  price: amount,
  listPrice: v.nullable(amount),
  sold: count,
  tags: v.array(v.string()),
})

const sku = v.strictObject({
  id,
  values: v.array(v.string()),
  price: amount,
  listPrice: v.nullable(amount),
  picture: v.nullable(fileId),
  /** Pieces that can be bought now; capped at 999. */
  available: count,
})

export const productSorts = ['recommended', 'newest', 'sales', 'priceAsc', 'priceDesc'] as const

/** Reads, safe without login. */
export const shop = {
  'shop.home': endpoint({
    roles: 'anyone',
    input: empty,
    output: v.strictObject({
      shopName: v.string(),
      logo: v.nullable(fileId),
      notice: v.string(),
      banners: v.array(banner),
      categories: v.array(v.strictObject({ id, name: v.string(), icon: fileId })),
    }),
    errors: [],
  }),
  'shop.listProducts': endpoint({
    roles: 'anyone',
    input: v.strictObject({
      categoryId: v.optional(id),
      keyword: v.optional(text(30)),
      sort: v.picklist(productSorts),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(productCard),
    errors: [],
  }),
  'shop.getProduct': endpoint({
    roles: 'anyone',
    input: v.strictObject({ productId: id }),
    output: v.strictObject({
      id,
      onSale: v.boolean(),
      title: v.string(),
      subtitle: v.string(),
      pictures: v.array(fileId),
      details: v.array(v.string()),
      tags: v.array(v.string()),
      options: v.array(v.strictObject({ name: v.string(), values: v.array(v.string()) })),
      skus: v.array(sku),
      sold: count,
      postage: v.strictObject({ fee: amount, freeFrom: v.nullable(amount) }),
      /** Null: single purchase only, at this moment. */
      group: v.nullable(groupCampaign),
    }),
    errors: ['PRODUCT_NOT_FOUND'],
  }),
  'shop.getGroup': endpoint({
    roles: 'anyone',
    input: v.strictObject({ groupId: id }),
    output: groupView,
    errors: ['GROUP_NOT_FOUND'],
  }),
  /** A few groups of a product that a stranger may join, those that miss least and end soonest first. */
  'shop.formingGroups': endpoint({
    roles: 'anyone',
    input: v.strictObject({ productId: id }),
    output: v.strictObject({ groups: v.array(formingGroup) }),
    errors: [],
  }),
  /** Where a code leads: a forged or unknown one to the shop. Logs nothing. */
  'shop.openShare': endpoint({
    roles: 'anyone',
    input: v.strictObject({ code: sentCode }),
    output: v.strictObject({ target: shareTarget, sharer: v.nullable(face) }),
    errors: [],
  }),
}
