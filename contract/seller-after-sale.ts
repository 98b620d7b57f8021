import * as v from 'valibot'
import { afterSale, afterSaleCard } from './after-sale'
import { endpoint, staff } from './endpoint'
import { amount, cursor, id, page, pageSize, text } from './fields'
import { parcelInput } from './parcel'

const one = { orderId: id, afterSaleId: id }
const changed = v.strictObject({ afterSale })
const gone = ['ORDER_NOT_FOUND', 'AFTER_SALE_NOT_FOUND', 'AFTER_SALE_CLOSED'] as const

/** SELLER: waits for us. */
export const sellerAfterSaleTabs = ['SELLER', 'BUYER', 'MONEY', 'DONE'] as const

/** The seller's side of after-sale; function `seller`. */
export const sellerAfterSale = {
  /** By order, latest change first; SELLER: the longest waiting first. */
  'seller.listAfterSales': endpoint({
    roles: staff('AFTER_SALE'),
    input: v.strictObject({
      tab: v.picklist(sellerAfterSaleTabs),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(v.strictObject({ orderId: id, cards: v.array(afterSaleCard) })),
    errors: [],
  }),
  /** `amount`: less (or, up to the most, more) than was asked for. Unshipped pieces go back to the stock. */
  'seller.approveAfterSale': endpoint({
    roles: staff('AFTER_SALE', { audited: true }),
    input: v.strictObject({ ...one, amount: v.optional(amount) }),
    output: changed,
    errors: [...gone, 'AMOUNT_TOO_HIGH', 'RETURN_ADDRESS_MISSING'],
  }),
  'seller.rejectAfterSale': endpoint({
    roles: staff('AFTER_SALE', { audited: true }),
    input: v.strictObject({ ...one, answer: text(100) }),
    output: changed,
    errors: gone,
  }),
  /** The returned parcel was looked at: the money goes, or the exchange is to be sent. */
  'seller.acceptReturn': endpoint({
    roles: staff('AFTER_SALE', { audited: true }),
    input: v.strictObject({ ...one, restock: v.boolean(), amount: v.optional(amount) }),
    output: changed,
    errors: [...gone, 'AMOUNT_TOO_HIGH'],
  }),
  /** The parcel was empty or the goods were used. */
  'seller.refuseReturn': endpoint({
    roles: staff('AFTER_SALE', { audited: true }),
    input: v.strictObject({ ...one, answer: text(100) }),
    output: changed,
    errors: gone,
  }),
  'seller.sendExchange': endpoint({
    roles: staff('AFTER_SALE', { audited: true }),
    input: v.strictObject({ ...one, parcel: parcelInput }),
    output: changed,
    errors: gone,
  }),
}
