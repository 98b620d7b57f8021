import * as v from 'valibot'
import { closeReasons, orderStates, refundStates, timelineKinds } from '@domain/order-state'
import { afterSaleStages } from '@domain/after-sale-state'
import { afterSale } from './after-sale'
import { endpoint } from './endpoint'
import { groupChoice, orderGroup } from './group'
import { shipment } from './parcel'
import {
  amount,
  count,
  cursor,
  empty,
  epochMs,
  fileId,
  id,
  optionalText,
  page,
  pageSize,
} from './fields'

const quantity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))
/** Each SKU once, at most 20 of them. */
const items = v.pipe(
  v.array(v.strictObject({ skuId: id, quantity })),
  v.minLength(1),
  v.maxLength(20),
  v.check((lines) => new Set(lines.map((line) => line.skuId)).size === lines.length),
)

/** Why a line of a quote cannot be ordered as it stands. */
export const lineProblems = ['GONE', 'OFF_SALE', 'SOLD_OUT', 'SHORT'] as const

const quoteLine = v.strictObject({
  skuId: id,
  quantity,
  /** Null when GONE. */
  product: v.nullable(
    v.strictObject({ id, title: v.string(), values: v.array(v.string()), picture: fileId }),
  ),
  price: amount,
  subtotal: amount,
  available: count,
  problem: v.nullable(v.picklist(lineProblems)),
})

/** In fen; lines with a problem count nothing. */
const amounts = v.strictObject({
  goods: amount,
  postage: amount,
  discount: amount,
  payable: amount,
})

const orderLine = v.strictObject({
  productId: id,
  skuId: id,
  title: v.string(),
  values: v.array(v.string()),
  picture: fileId,
  price: amount,
  quantity,
})

const orderCard = v.strictObject({
  id,
  state: v.picklist(orderStates),
  lines: v.array(orderLine),
  amounts,
  createdAt: epochMs,
  /** When an unpaid order closes by itself. */
  expiresAt: epochMs,
  refund: v.nullable(v.strictObject({ state: v.picklist(refundStates), amount })),
  /** Null: a single purchase. */
  group: v.nullable(orderGroup),
  /** Some of it has left. */
  partlyShipped: v.boolean(),
  afterSaleStage: v.picklist(afterSaleStages),
})

export const orderFilters = ['ALL', 'TO_PAY', 'TO_SHIP', 'TO_RECEIVE', 'DONE'] as const
const orderDetail = v.strictObject({
  ...orderCard.entries,
  closeReason: v.nullable(v.picklist(closeReasons)),
  address: v.strictObject({
    name: v.string(),
    phone: v.string(),
    region: v.array(v.string()),
    detail: v.string(),
  }),
  remark: v.string(),
  timeline: v.array(v.strictObject({ kind: v.picklist(timelineKinds), at: epochMs })),
  /** WeChat Pay's transaction number, once paid. */
  transactionId: v.nullable(v.string()),
  shipments: v.array(shipment),
  afterSales: v.array(afterSale),
  /** Whether after-sale can be asked for now. */
  afterSaleOpen: v.boolean(),
  /** How receipt is confirmed now: in WeChat's component, which knows the parcels, or plainly; null: not now. */
  receipt: v.nullable(v.picklist(['COMPONENT', 'PLAIN'])),
  /** When it is received by itself; null: not shipped, or received. */
  receiveDueAt: v.nullable(epochMs),
})

/** Why an order cannot be for this group. */
const groupRefusals = [
  'GROUP_OFFER_GONE',
  'GROUP_NOT_FOUND',
  'GROUP_ENDED',
  'GROUP_FULL',
  'GROUP_ALREADY_IN',
  'GROUP_LIMIT',
  'NEWCOMERS_ONLY',
] as const

const orderId = v.strictObject({ orderId: id })
const stateOnly = v.strictObject({ state: v.picklist(orderStates) })

export const order = {
  /**
   * Prices a cart, a single purchase or one for a group; refuses nothing else than a group, marks
   * each line's problem instead.
   */
  'order.quote': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      items,
      group: v.optional(groupChoice),
      /** Postage depends on the place; missing: the default address, or none. */
      addressId: v.optional(id),
    }),
    output: v.strictObject({
      lines: v.array(quoteLine),
      amounts,
      postageFreeFrom: v.nullable(amount),
      /** The place is not delivered to. */
      regionClosed: v.boolean(),
    }),
    errors: [...groupRefusals],
  }),
  /** Idempotent by request key: a repeat answers the same order. */
  'order.create': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      items,
      addressId: id,
      remark: optionalText(100),
      /** What the buyer saw; a difference is refused with PRICE_CHANGED. */
      expectedPayable: amount,
      /** One item only, then. UNPAID_GROUP_ORDER names the order that must be settled first. */
      group: v.optional(groupChoice),
    }),
    output: v.strictObject({
      orderId: id,
      payable: amount,
      expiresAt: epochMs,
      groupId: v.nullable(id),
    }),
    errors: [
      'ADDRESS_NOT_FOUND',
      'PRODUCT_OFF_SALE',
      'STOCK_SHORT',
      'PRICE_CHANGED',
      'TOO_MANY_UNPAID',
      'UNPAID_GROUP_ORDER',
      'REGION_CLOSED',
      ...groupRefusals,
    ],
  }),
  /** The parameters of wx.requestPayment. */
  'order.prepay': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: v.strictObject({
      timeStamp: v.string(),
      nonceStr: v.string(),
      package: v.string(),
      signType: v.literal('RSA'),
      paySign: v.string(),
    }),
    errors: ['ORDER_NOT_FOUND', 'ORDER_NOT_PAYABLE', 'ALREADY_PAID', 'PAYMENT_UNAVAILABLE'],
  }),
  /** Asks WeChat Pay, for a buyer back from the cashier whose notification is late. */
  'order.checkPayment': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: stateOnly,
    errors: ['ORDER_NOT_FOUND', 'PAYMENT_UNAVAILABLE'],
  }),
  'order.cancel': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: stateOnly,
    errors: ['ORDER_NOT_FOUND', 'ORDER_NOT_CANCELLABLE', 'ALREADY_PAID', 'PAYMENT_UNAVAILABLE'],
  }),
  /** Leaves a group that still forms: the seat is free and all the money goes back. */
  'order.leaveGroup': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: stateOnly,
    errors: ['ORDER_NOT_FOUND', 'NOT_LEAVABLE', 'GROUP_SUCCEEDED'],
  }),
  /** A paid order without a seat takes one in another forming group of the same offer. */
  'order.chooseGroup': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ orderId: id, groupId: id }),
    output: stateOnly,
    errors: [
      'ORDER_NOT_FOUND',
      'NOT_WAITING',
      'GROUP_NOT_FOUND',
      'GROUP_ENDED',
      'GROUP_FULL',
      'GROUP_ALREADY_IN',
      'GROUP_NOT_FITTING',
    ],
  }),
  'order.list': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      filter: v.picklist(orderFilters),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(orderCard),
    errors: [],
  }),
  'order.get': endpoint({
    roles: ['buyer'],
    input: orderId,
    output: orderDetail,
    errors: ['ORDER_NOT_FOUND'],
  }),
  /** Badges of the "me" page; each capped at 100. */
  'order.counts': endpoint({
    roles: ['buyer'],
    input: empty,
    output: v.strictObject({ toPay: count, toShip: count, toReceive: count }),
    errors: [],
  }),
}
