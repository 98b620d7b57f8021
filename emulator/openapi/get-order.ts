import * as v from 'valibot'
import type { StoreOps } from '../store/store-api'
import { ORDERS } from '../wechat-pay/indexes'
import type { PayOrder } from '../wechat-pay/pay-order'
import { SHIPPINGS } from './indexes'
import { done, malformed, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'
import { type Shipping, stateOf } from './shipping-record'

const Request = v.object({
  transaction_id: v.optional(v.string(), ''),
  merchant_id: v.optional(v.string(), ''),
  merchant_trade_no: v.optional(v.string(), ''),
})

/** The paid order that has this number; null when there is none. */
export async function findPaid(
  ops: StoreOps,
  number: { readonly transactionId: string } | { readonly _id: string },
): Promise<PayOrder | null> {
  const [order] = (await ops.find(ORDERS, number, { limit: 1 })) as PayOrder[]
  return order?.transactionId === undefined ? null : order
}

export async function findShipping(ops: StoreOps, tradeNo: string): Promise<Shipping | null> {
  const [shipping] = (await ops.find(SHIPPINGS, { _id: tradeNo }, { limit: 1 })) as Shipping[]
  return shipping ?? null
}

const seconds = (ms: number) => Math.floor(ms / 1000)

function shippingView(shipping: Shipping | null) {
  if (!shipping) return {}
  const { parcels, deliveryMode, logisticsType, complete, reshipped } = shipping
  return {
    shipping: {
      delivery_mode: deliveryMode,
      logistics_type: logisticsType,
      finish_shipping: complete,
      goods_desc: parcels[0]?.goods_desc ?? '',
      finish_shipping_count: complete ? (reshipped ? 2 : 1) : 0,
      shipping_list: parcels,
    },
  }
}

/** `wxa/sec/order/get_order`: what WeChat knows of a paid order, and how far it is. */
export async function getOrder(ctx: OpenApiContext, data: unknown): Promise<OpenApiAnswer> {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { transaction_id, merchant_id, merchant_trade_no } = parsed.output
  const byTradeNo = merchant_id !== '' && merchant_trade_no !== ''
  if (transaction_id === '' && !byTradeNo) return malformed('transaction_id')
  const number = byTradeNo ? { _id: merchant_trade_no } : { transactionId: transaction_id }
  const order = await findPaid(ctx.store, number)
  if (!order) return refuse(10060001, '支付单不存在')
  const shipping = await findShipping(ctx.store, order._id)
  return done({
    order: {
      transaction_id: order.transactionId,
      merchant_trade_no: order._id,
      description: order.description,
      paid_amount: order.total,
      openid: order.openid,
      trade_create_time: seconds(order.createdAt),
      pay_time: seconds(order.paidAt ?? order.createdAt),
      order_state: stateOf(order, shipping, ctx.clock.now()),
      in_complaint: false,
      ...shippingView(shipping),
    },
  })
}
