import * as v from 'valibot'
import { endpoint, staff } from './endpoint'
import {
  amount,
  count,
  cursor,
  empty,
  epochMs,
  id,
  optionalText,
  page,
  pageSize,
  text,
} from './fields'
import { carrier, parcelInput, waybill } from './parcel'
import { sellerOrder, sellerOrderCard } from './seller-order-view'

/** The tabs of the seller's list. GROUPING: paid, waits for its group. */
export const sellerOrderTabs = [
  'ALL',
  'TO_PAY',
  'GROUPING',
  'TO_SHIP',
  'SHIPPED',
  'RECEIVED',
  'CLOSED',
] as const

const orderId = v.strictObject({ orderId: id })
const whole = v.strictObject({ order: sellerOrder })

/** Missing `lines`: everything that can leave now. */
const shipInput = v.strictObject({
  orderId: id,
  parcels: v.pipe(
    v.array(
      v.strictObject({
        ...parcelInput.entries,
        lines: v.optional(
          v.pipe(
            v.array(
              v.strictObject({
                skuId: id,
                quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
              }),
            ),
            v.minLength(1),
            v.maxLength(20),
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(15),
  ),
})

/** As many lines as one call ships; the client sends a longer list in pieces. */
export const SHIP_BATCH = 50

/** Why a line of a batch was not shipped. ALREADY: with this very waybill, so all is well. */
export const batchOutcomes = [
  'SHIPPED',
  'ALREADY',
  'BAD_NUMBER',
  'BAD_CARRIER',
  'BAD_WAYBILL',
  'ORDER_NOT_FOUND',
  'NOT_SHIPPABLE',
  'PIECES_NOT_SHIPPABLE',
  'TOO_MANY_PARCELS',
  'REPEATED',
  'BUSY',
] as const

/**
 * The cells of a row of the export, in their order: times in epoch ms, money in fen, codes as they are;
 * the client writes them for people. What is the whole order's stands in the row of its first line only,
 * and is '' in the others, so that a column can be added up.
 */
export const orderExportColumns = [
  'number',
  'state',
  'createdAt',
  'paidAt',
  'title',
  'values',
  'price',
  'quantity',
  'shipped',
  'goods',
  'postage',
  'discount',
  'payable',
  'buyer',
  'receiver',
  'phone',
  'region',
  'parcels',
  'remark',
  'sellerRemark',
  'transactionId',
] as const
export type OrderExportColumn = (typeof orderExportColumns)[number]

export const sellerOrders = {
  /** Each capped at 100. */
  'seller.orderCounts': endpoint({
    roles: staff('ORDERS', { suppliers: true }),
    input: empty,
    output: v.strictObject({
      toPay: count,
      grouping: count,
      toShip: count,
      shipped: count,
      afterSale: count,
    }),
    errors: [],
  }),
  /** Newest first; TO_SHIP: the longest waiting first. */
  'seller.listOrders': endpoint({
    roles: staff('ORDERS', { suppliers: true }),
    input: v.strictObject({
      tab: v.picklist(sellerOrderTabs),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(sellerOrderCard),
    errors: [],
  }),
  /** By number (or its last 6 characters), phone tail (4 digits), receiver's name, or product; newest first. */
  'seller.searchOrders': endpoint({
    roles: staff('ORDERS', { suppliers: true }),
    input: v.strictObject({
      keyword: text(40),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(sellerOrderCard),
    errors: [],
  }),
  'seller.getOrder': endpoint({
    roles: staff('ORDERS', { suppliers: true }),
    input: orderId,
    output: whole,
    errors: ['ORDER_NOT_FOUND'],
  }),
  /** Idempotent: a parcel whose carrier and waybill the order has already is the same parcel. */
  'seller.ship': endpoint({
    roles: staff('ORDERS', { suppliers: true, audited: true }),
    input: shipInput,
    output: whole,
    errors: ['ORDER_NOT_FOUND', 'NOT_SHIPPABLE', 'PIECES_NOT_SHIPPABLE', 'TOO_MANY_PARCELS'],
  }),
  /** Each line ships all that can leave of one order in one parcel; answers in the order of `lines`. */
  'seller.shipBatch': endpoint({
    roles: staff('ORDERS', { suppliers: true, audited: true }),
    input: v.strictObject({
      lines: v.pipe(
        v.array(
          v.strictObject({
            /** As they stand in the file, unchecked; what is wrong is told by line. */
            number: v.pipe(v.string(), v.maxLength(100)),
            carrier: v.pipe(v.string(), v.maxLength(100)),
            waybill: v.pipe(v.string(), v.maxLength(100)),
          }),
        ),
        v.minLength(1),
        v.maxLength(SHIP_BATCH),
      ),
    }),
    output: v.strictObject({ outcomes: v.array(v.picklist(batchOutcomes)) }),
    errors: [],
  }),
  /** Once for each parcel, and once for the order at WeChat. */
  'seller.correctWaybill': endpoint({
    roles: staff('ORDERS', { suppliers: true, audited: true }),
    input: v.strictObject({ orderId: id, parcelId: id, carrier, waybill }),
    output: whole,
    errors: ['ORDER_NOT_FOUND', 'PARCEL_NOT_FOUND', 'WAYBILL_FIXED'],
  }),
  'seller.remarkOrder': endpoint({
    roles: staff('ORDERS', { audited: true }),
    input: v.strictObject({ orderId: id, remark: optionalText(200) }),
    output: whole,
    errors: ['ORDER_NOT_FOUND'],
  }),
  /** Before payment: so much off the goods, and another postage; the buyer pays the new price once WeChat Pay has closed the old one. */
  'seller.repriceOrder': endpoint({
    roles: staff('ORDERS', { audited: true }),
    input: v.strictObject({ orderId: id, discount: amount, postage: amount }),
    output: whole,
    errors: ['ORDER_NOT_FOUND', 'NOT_REPRICEABLE', 'AMOUNT_TOO_HIGH'],
  }),
  /** An unpaid order; it is closed once WeChat Pay has closed it. */
  'seller.closeOrder': endpoint({
    roles: staff('ORDERS', { audited: true }),
    input: orderId,
    output: whole,
    errors: ['ORDER_NOT_FOUND', 'NOT_CLOSABLE'],
  }),
  /**
   * Rows for a spreadsheet, one for each order line, by creation, oldest first: of orders created from
   * `from` on and before `until`, 100 at a time. Names and phones are masked; safe cells are the client's.
   */
  'seller.exportOrders': endpoint({
    roles: staff('ORDERS', { audited: true }),
    input: v.strictObject({
      tab: v.picklist(sellerOrderTabs),
      from: epochMs,
      until: epochMs,
      cursor: v.optional(cursor),
    }),
    output: page(v.array(v.union([v.string(), v.number()]))),
    errors: [],
  }),
}
