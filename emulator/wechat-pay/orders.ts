import { randomBytes } from 'node:crypto'
import { atomically, isDuplicateKey } from './atomically'
import { compactTime, parseTime } from './china-time'
import { ORDERS } from './indexes'
import { scheduleNotification } from './notifications'
import { fingerprint, type JsapiOrderInput } from './order-input'
import { transactionView } from './order-view'
import type { PayContext } from './pay-context'
import { noContent, ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { PayOrder } from './pay-order'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** A prepay_id opens the cashier for two hours [JSAPI order]. */
const PREPAY_MS = 120 * MINUTE
/** End of payment when the merchant names none [JSAPI order, time_expire]. */
const DEFAULT_PAYABLE_MS = 7 * DAY

const newNumber = (prefix: string, now: number, length: number) =>
  (prefix + compactTime(now) + BigInt(`0x${randomBytes(16).toString('hex')}`)).slice(0, length)

/** The order with this out_trade_no, or null. */
export async function findOrder(ctx: PayContext, outTradeNo: string): Promise<PayOrder | null> {
  const [doc] = await ctx.store.find(ORDERS, { _id: outTradeNo }, { limit: 1 })
  return (doc as PayOrder | undefined) ?? null
}

async function findBy(ctx: PayContext, field: 'prepayId' | 'transactionId', value: string) {
  const [doc] = await ctx.store.find(ORDERS, { [field]: value }, { limit: 1 })
  return (doc as PayOrder | undefined) ?? null
}

/** The order that this prepay_id pays, or null. */
export const findPrepaid = (ctx: PayContext, prepayId: string) => findBy(ctx, 'prepayId', prepayId)

/** The order with this WeChat number, or null. */
export const findTransaction = (ctx: PayContext, id: string) => findBy(ctx, 'transactionId', id)

function newOrder(input: JsapiOrderInput, now: number): PayOrder {
  const asked = input.time_expire === undefined ? null : parseTime(input.time_expire)
  return {
    _id: input.out_trade_no,
    state: 'NOTPAY',
    prepayId: `wx${compactTime(now)}${randomBytes(10).toString('hex')}`,
    prepayAt: now,
    // An end sooner than a minute from now is moved there [JSAPI order, time_expire].
    payableUntil: asked === null ? now + DEFAULT_PAYABLE_MS : Math.max(asked, now + MINUTE),
    createdAt: now,
    fingerprint: fingerprint(input),
    description: input.description,
    attach: input.attach ?? '',
    notifyUrl: input.notify_url,
    total: input.amount.total,
    openid: input.payer.openid,
    refunded: 0,
    refunds: 0,
  }
}

/** Why nothing more is paid for an order in this state, or null. */
function whyOver({ state }: PayOrder): PayError | null {
  switch (state) {
    case 'SUCCESS':
    case 'REFUND':
      return payError('ORDERPAID', '该订单已支付')
    case 'CLOSED':
      return payError('ORDER_CLOSED', '该订单已关闭')
    case 'NOTPAY':
      return null
  }
}

/** A number that was used before: the same payment gets its prepay_id again, another is refused. */
async function prepayAgain(ctx: PayContext, input: JsapiOrderInput): Promise<PayAnswer | PayError> {
  const order = await findOrder(ctx, input.out_trade_no)
  if (!order) return payError('SYSTEM_ERROR', '系统异常，请稍后重试')
  const over = whyOver(order)
  if (over) return over
  if (order.fingerprint !== fingerprint(input)) {
    return payError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
  }
  const now = ctx.clock.now()
  if (now >= order.payableUntil) return payError('INVALID_REQUEST', '订单已过支付结束时间')
  await ctx.store.update(ORDERS, { _id: order._id, state: 'NOTPAY' }, { $set: { prepayAt: now } })
  return ok({ prepay_id: order.prepayId })
}

/** POST /v3/pay/transactions/jsapi. */
export async function createOrder(
  ctx: PayContext,
  input: JsapiOrderInput,
): Promise<PayAnswer | PayError> {
  if (input.mchid !== ctx.keys.mchid || input.appid !== ctx.keys.appid) {
    return payError('APPID_MCHID_NOT_MATCH', '商户号mchid与appid不匹配')
  }
  const order = newOrder(input, ctx.clock.now())
  try {
    await ctx.store.insert(ORDERS, [order])
  } catch (error) {
    if (isDuplicateKey(error)) return prepayAgain(ctx, input)
    throw error
  }
  ctx.emit('order.created', order._id, { total: order.total })
  return ok({ prepay_id: order.prepayId })
}

/** POST …/close: closing twice is closing once; a paid order cannot be closed. */
export async function closeOrder(
  ctx: PayContext,
  outTradeNo: string,
): Promise<PayAnswer | PayError> {
  const closing = await ctx.store.update(
    ORDERS,
    { _id: outTradeNo, state: 'NOTPAY' },
    { $set: { state: 'CLOSED' } },
  )
  if (closing.updated === 1) {
    ctx.emit('order.closed', outTradeNo)
    return noContent
  }
  const order = await findOrder(ctx, outTradeNo)
  if (!order) return payError('ORDER_NOT_EXIST', '订单不存在')
  if (order.state === 'CLOSED') return noContent
  return payError('ORDERPAID', '该订单已支付')
}

/** Why the payer's WeChat refuses to pay this order now, or null. */
export function unpayable(order: PayOrder, openid: string, now: number): PayError | null {
  if (order.openid !== openid) return payError('NO_AUTH', '支付人与下单人不一致')
  const over = whyOver(order)
  if (over) return over
  const expired = now >= order.payableUntil || now >= order.prepayAt + PREPAY_MS
  return expired ? payError('INVALID_REQUEST', '订单已超过支付时间') : null
}

/** Takes the money once and schedules the notification in the same transaction. */
export async function payOrder(
  ctx: PayContext,
  order: PayOrder,
  openid: string,
): Promise<{ paid: PayOrder } | { refusal: PayError }> {
  const now = ctx.clock.now()
  const refusal = unpayable(order, openid, now)
  if (refusal) return { refusal }
  const paid: PayOrder = {
    ...order,
    state: 'SUCCESS',
    transactionId: newNumber('42000', now, 28),
    paidAt: now,
  }
  const taken = await atomically(ctx.store, async (tx) => {
    const { state, transactionId, paidAt } = paid
    const change = { $set: { state, transactionId, paidAt } }
    const result = await tx.update(ORDERS, { _id: order._id, state: 'NOTPAY' }, change)
    if (result.updated === 0) return false
    await scheduleNotification(ctx, tx, {
      url: order.notifyUrl,
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      originalType: 'transaction',
      resource: transactionView(ctx.keys, paid),
      subject: order._id,
    })
    return true
  })
  if (!taken) {
    const current = await findOrder(ctx, order._id)
    const why = current && unpayable(current, openid, now)
    return { refusal: why ?? payError('SYSTEM_ERROR', '系统异常') }
  }
  ctx.emit('order.paid', order._id, { total: order.total })
  ctx.tasks.wake()
  return { paid }
}
