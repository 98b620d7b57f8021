import { createHash } from 'node:crypto'
import type { StoreOps } from '../store/store-api'
import { atomically } from '../wechat-pay/atomically'
import { ORDERS } from '../wechat-pay/indexes'
import type { PayOrder } from '../wechat-pay/pay-order'
import { SHIPPINGS } from './indexes'
import { done, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'
import { MAX_PACKAGES, readShipping, type ShippingInput, UNIFIED } from './shipping-input'

async function findPaid(ops: StoreOps, { order_key: key }: ShippingInput) {
  const query =
    key.order_number_type === 2 ? { transactionId: key.transaction_id } : { _id: key.out_trade_no }
  const [order] = (await ops.find(ORDERS, query, { limit: 1 })) as PayOrder[]
  return order?.transactionId === undefined ? null : order
}

const digestOf = (input: ShippingInput) =>
  createHash('sha256')
    .update(JSON.stringify([input.logistics_type, input.shipping_list]))
    .digest('hex')

/** Records one upload; an order that was shipped whole may be shipped anew once. */
async function record(
  ops: StoreOps,
  order: PayOrder,
  input: ShippingInput,
): Promise<OpenApiAnswer> {
  const [before] = await ops.find(SHIPPINGS, { _id: order._id }, { limit: 1 })
  const digest = digestOf(input)
  const again = before?.['complete'] === true
  if (again && before['digest'] === digest) return refuse(10060023, '发货信息未更新')
  if (again && before['reshipped'] === true) return refuse(10060003, '支付单已使用重新发货机会')
  const earlier = before && !again ? Number(before['packages']) : 0
  const packages = earlier + input.shipping_list.length
  if (packages > MAX_PACKAGES) return refuse(10060024, '物流信息列表太长')
  const complete = input.delivery_mode === UNIFIED || input.is_all_delivered === true
  const shipping = { packages, complete, digest, reshipped: again }
  await ops.update(SHIPPINGS, { _id: order._id }, { $set: shipping }, { upsert: true })
  return done()
}

/** `uploadShippingInfo` of the order and shipping management: only then is the money settled. */
export async function uploadShippingInfo(
  ctx: OpenApiContext,
  data: unknown,
): Promise<OpenApiAnswer> {
  const read = readShipping(data)
  if ('refusal' in read) return read.refusal
  const { input } = read
  return atomically(ctx.store, async (tx) => {
    const order = await findPaid(tx, input)
    if (!order) return refuse(10060001, '支付单不存在')
    if (order.openid !== input.payer.openid) return refuse(10060031, '订单不属于该openid')
    if (order.refunded >= order.total) return refuse(10060004, '支付单处于不可发货的状态')
    return record(tx, order, input)
  })
}
