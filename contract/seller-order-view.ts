import * as v from 'valibot'
import { afterSaleStages } from '@domain/after-sale-state'
import { closeReasons, orderStates, refundStates, timelineKinds } from '@domain/order-state'
import { afterSale } from './after-sale'
import { amount, count, epochMs, fileId, id } from './fields'
import { actor, shipment } from './parcel'

const line = v.strictObject({
  productId: id,
  skuId: id,
  title: v.string(),
  values: v.array(v.string()),
  picture: fileId,
  price: amount,
  quantity: count,
  /** Pieces that have left, and that can leave now. */
  shipped: count,
  shippable: count,
})

export const sellerOrderCard = v.strictObject({
  id,
  state: v.picklist(orderStates),
  /** Of a supplier's operator: their own lines only. */
  lines: v.array(line),
  /** Null for a supplier's operator. */
  payable: v.nullable(amount),
  createdAt: epochMs,
  paidAt: v.nullable(epochMs),
  /** When WeChat begins to warn; null: not to be shipped. */
  shipBy: v.nullable(epochMs),
  afterSaleStage: v.picklist(afterSaleStages),
  buyer: v.strictObject({ id, nickname: v.string(), avatar: v.nullable(fileId) }),
  /** 张** 138****5678 河南省 … masked. */
  receiver: v.string(),
  remark: v.string(),
  sellerRemark: v.string(),
  groupId: v.nullable(id),
})

export const sellerOrder = v.strictObject({
  ...sellerOrderCard.entries,
  amounts: v.nullable(
    v.strictObject({ goods: amount, postage: amount, discount: amount, payable: amount }),
  ),
  /** A granted price that WeChat Pay does not know yet. */
  repricing: v.nullable(amount),
  closeReason: v.nullable(v.picklist(closeReasons)),
  refund: v.nullable(v.strictObject({ state: v.picklist(refundStates), amount })),
  address: v.strictObject({
    name: v.string(),
    phone: v.string(),
    region: v.array(v.string()),
    detail: v.string(),
  }),
  timeline: v.array(
    v.strictObject({ kind: v.picklist(timelineKinds), at: epochMs, by: v.nullable(actor) }),
  ),
  shipments: v.array(shipment),
  /** What WeChat knows of them; null: nothing yet, or nothing to know. */
  upload: v.nullable(
    v.strictObject({
      complete: v.boolean(),
      waiting: v.boolean(),
      refused: v.nullable(v.number()),
    }),
  ),
  afterSales: v.array(afterSale),
  transactionId: v.nullable(v.string()),
})
