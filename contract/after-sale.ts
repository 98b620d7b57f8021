import * as v from 'valibot'
import {
  afterSaleKinds,
  afterSaleReasons,
  afterSaleStages,
  afterSaleStates,
} from '@domain/after-sale-state'
import { orderStates, refundStates } from '@domain/order-state'
import { endpoint } from './endpoint'
import { amount, count, cursor, epochMs, fileId, id, optionalText, page, pageSize } from './fields'
import { parcel, parcelInput } from './parcel'

const quantity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

/** What both sides see of a request. */
export const afterSale = v.strictObject({
  /** Unique in its order. */
  id,
  kind: v.picklist(afterSaleKinds),
  skuId: id,
  quantity,
  pieces: v.picklist(['UNSHIPPED', 'SHIPPED']),
  reason: v.picklist(afterSaleReasons),
  note: v.string(),
  pictures: v.array(fileId),
  amount,
  state: v.picklist(afterSaleStates),
  refund: v.nullable(v.strictObject({ amount, state: v.picklist(refundStates) })),
  answer: v.string(),
  returnTo: v.nullable(
    v.strictObject({
      name: v.string(),
      phone: v.string(),
      region: v.array(v.string()),
      detail: v.string(),
    }),
  ),
  returnParcel: v.nullable(parcel),
  reshipParcel: v.nullable(parcel),
  createdAt: epochMs,
  /** When the next step happens by itself; null: never. */
  dueAt: v.nullable(epochMs),
  timeline: v.array(
    v.strictObject({
      state: v.picklist(afterSaleStates),
      at: epochMs,
      by: v.picklist(['BUYER', 'STAFF', 'SYSTEM']),
    }),
  ),
})

/** A request in a list, with what it is about. */
export const afterSaleCard = v.strictObject({
  orderId: id,
  orderState: v.picklist(orderStates),
  stage: v.picklist(afterSaleStages),
  at: epochMs,
  afterSale,
  line: v.strictObject({
    title: v.string(),
    values: v.array(v.string()),
    picture: fileId,
    price: amount,
  }),
})

/** What a buyer may still ask for of one line. */
const offerLine = v.strictObject({
  skuId: id,
  title: v.string(),
  values: v.array(v.string()),
  picture: fileId,
  price: amount,
  quantity,
  unshipped: count,
  shipped: count,
  /** The most for the goods of k unshipped pieces of this line alone, at index k - 1. */
  unshippedAmounts: v.array(amount),
  /** The same for shipped pieces. */
  shippedAmounts: v.array(amount),
})

const orderId = v.strictObject({ orderId: id })
const one = v.strictObject({ orderId: id, afterSaleId: id })
const changed = v.strictObject({ afterSale })

/** The buyer's side of after-sale; function `order`. */
export const afterSales = {
  'order.afterSaleOffer': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: v.strictObject({
      lines: v.array(offerLine),
      /**
       * Postage on top of all that when nothing has left and everything goes back; it goes with the
       * request whose refund makes the order whole, at the latest when that is approved.
       */
      postage: amount,
      /** Null: no end yet (not received). */
      until: v.nullable(epochMs),
    }),
    errors: ['ORDER_NOT_FOUND', 'AFTER_SALE_OVER'],
  }),
  /**
   * One request for each line, all or none. Unshipped pieces can only be refunded. An exchange neither
   * takes a piece from the stock nor brings one back: the seller sends a spare one. Idempotent by request key.
   */
  'order.requestAfterSale': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      orderId: id,
      kind: v.picklist(afterSaleKinds),
      pieces: v.picklist(['UNSHIPPED', 'SHIPPED']),
      lines: v.pipe(
        v.array(v.strictObject({ skuId: id, quantity })),
        v.minLength(1),
        v.maxLength(20),
        v.check((lines) => new Set(lines.map((line) => line.skuId)).size === lines.length),
      ),
      reason: v.picklist(afterSaleReasons),
      note: optionalText(200),
      pictures: v.pipe(v.array(fileId), v.maxLength(6)),
      /** Less than the most, for one line only; missing: the most. */
      amount: v.optional(amount),
    }),
    output: v.strictObject({ afterSales: v.array(afterSale) }),
    errors: [
      'ORDER_NOT_FOUND',
      'AFTER_SALE_OVER',
      'AFTER_SALE_LIMIT',
      'PIECES_NOT_REFUNDABLE',
      'AMOUNT_TOO_HIGH',
      'PICTURE_NOT_YOURS',
    ],
  }),
  'order.cancelAfterSale': endpoint({
    roles: ['buyer'],
    input: one,
    output: changed,
    errors: ['ORDER_NOT_FOUND', 'AFTER_SALE_NOT_FOUND', 'AFTER_SALE_CLOSED'],
  }),
  /** The buyer sent the pieces back; may be corrected while RETURNING. */
  'order.sendReturn': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ orderId: id, afterSaleId: id, parcel: parcelInput }),
    output: changed,
    errors: ['ORDER_NOT_FOUND', 'AFTER_SALE_NOT_FOUND', 'AFTER_SALE_CLOSED'],
  }),
  /** The exchanged pieces arrived. */
  'order.confirmExchange': endpoint({
    roles: ['buyer'],
    input: one,
    output: changed,
    errors: ['ORDER_NOT_FOUND', 'AFTER_SALE_NOT_FOUND', 'AFTER_SALE_CLOSED'],
  }),
  /** The buyer's, latest change first. */
  'order.listAfterSales': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ cursor: v.optional(cursor), limit: v.optional(pageSize) }),
    output: page(v.strictObject({ orderId: id, cards: v.array(afterSaleCard) })),
    errors: [],
  }),
  /** The goods arrived. Where WeChat knows the parcels, WeChat must say so too (NOT_CONFIRMED). */
  'order.confirmReceipt': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: v.strictObject({ state: v.picklist(orderStates) }),
    errors: ['ORDER_NOT_FOUND', 'NOT_RECEIVABLE', 'NOT_CONFIRMED'],
  }),
}
