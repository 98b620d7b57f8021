import { createHash } from 'node:crypto'
import type { StoreOps } from '../store/store-api'
import { atomically } from '../wechat-pay/atomically'
import type { PayOrder } from '../wechat-pay/pay-order'
import { findPaid, findShipping } from './get-order'
import { SHIPPINGS } from './indexes'
import { done, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'
import { MAX_PACKAGES, readShipping, type ShippingInput, UNIFIED } from './shipping-input'
import { orderStates, type ShippedParcel, type Shipping, stateOf } from './shipping-record'

const CONFIRMED: readonly number[] = [orderStates.settling, orderStates.confirmed, orderStates.done]

const numberOf = ({ order_key: key }: ShippingInput) =>
  key.order_number_type === 2
    ? { transactionId: key.transaction_id ?? '' }
    : { _id: key.out_trade_no ?? '' }

const digestOf = (input: ShippingInput) =>
  createHash('sha256')
    .update(JSON.stringify([input.logistics_type, input.shipping_list]))
    .digest('hex')

const parcelsOf = (input: ShippingInput, now: number): ShippedParcel[] =>
  input.shipping_list.map(({ tracking_no, express_company, item_desc }) => ({
    tracking_no,
    express_company,
    goods_desc: item_desc,
    upload_time: Math.floor(now / 1000),
  }))

/** Records one upload at epoch ms `now`; an order that was shipped whole may be shipped anew once. */
async function record(
  ops: StoreOps,
  order: PayOrder,
  input: ShippingInput,
  now: number,
): Promise<OpenApiAnswer> {
  const before = await findShipping(ops, order._id)
  if (before && CONFIRMED.includes(stateOf(order, before, now)))
    return refuse(10060002, '支付单已完成发货，无法继续发货')
  const digest = digestOf(input)
  const again = before?.complete === true
  if (again && before.digest === digest) return refuse(10060023, '发货信息未更新')
  if (again && before.reshipped) return refuse(10060003, '支付单已使用重新发货机会')
  const earlier = before && !again ? before.parcels : []
  const parcels = [...earlier, ...parcelsOf(input, now)]
  if (parcels.length > MAX_PACKAGES) return refuse(10060024, '物流信息列表太长')
  const complete = input.delivery_mode === UNIFIED || input.is_all_delivered === true
  const shipping: Omit<Shipping, '_id'> = {
    complete,
    digest,
    reshipped: again,
    parcels,
    logisticsType: input.logistics_type,
    deliveryMode: input.delivery_mode,
    completeAt: complete ? (before?.completeAt ?? now) : null,
    confirmedAt: null,
  }
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
    const order = await findPaid(tx, numberOf(input))
    if (!order) return refuse(10060001, '支付单不存在')
    if (order.openid !== input.payer.openid) return refuse(10060031, '订单不属于该openid')
    if (order.refunded >= order.total) return refuse(10060004, '支付单处于不可发货的状态')
    return record(tx, order, input, ctx.clock.now())
  })
}
