import { randomBytes } from 'node:crypto'
import type { Doc, StoreOps } from '../store/store-api'
import { atomically } from './atomically'
import { compactTime, formatTime } from './china-time'
import { ORDERS, REFUNDS } from './indexes'
import { scheduleNotification } from './notifications'
import { findOrder, findTransaction } from './orders'
import type { PayContext } from './pay-context'
import { ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { PayOrder } from './pay-order'
import type { RefundInput } from './refund-input'

/** How long this WeChat Pay takes to carry out a refund. */
export const SETTLE_MS = 3000
const MAX_REFUNDS = 50
const MAX_AGE_MS = 365 * 24 * 3_600_000

interface Refund extends Doc {
  refundId: string
  outTradeNo: string
  transactionId: string
  state: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL'
  /** Fen, of this refund and of the whole order. */
  amount: number
  total: number
  notifyUrl: string | null
  createdAt: number
  successAt?: number
}

/** A refund as the API tells it [refund, query refund]. */
function refundView(refund: Refund): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund._id,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: formatTime(refund.createdAt),
    ...(refund.successAt === undefined ? {} : { success_time: formatTime(refund.successAt) }),
    status: refund.state,
    funds_account: 'AVAILABLE',
    amount: {
      total: refund.total,
      refund: refund.amount,
      payer_total: refund.total,
      payer_refund: refund.amount,
      settlement_total: refund.total,
      settlement_refund: refund.amount,
      discount_refund: 0,
      currency: 'CNY',
    },
    promotion_detail: [],
  }
}

async function findRefund(ops: StoreOps, outRefundNo: string): Promise<Refund | null> {
  const [doc] = await ops.find(REFUNDS, { _id: outRefundNo }, { limit: 1 })
  return (doc as Refund | undefined) ?? null
}

function unrefundable(order: PayOrder, input: RefundInput, now: number): PayError | null {
  if (order.paidAt === undefined) return payError('INVALID_REQUEST', '订单未支付，不能退款')
  if (input.amount.total !== order.total) {
    return payError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
  }
  if (now - order.paidAt > MAX_AGE_MS) {
    return payError('INVALID_REQUEST', '订单已超过可退款的最大期限')
  }
  if (order.refunded + input.amount.refund > order.total) {
    return payError('INVALID_REQUEST', '申请退款金额大于订单剩余可退金额')
  }
  if (order.refunds >= MAX_REFUNDS) return payError('INVALID_REQUEST', '部分退款次数超过50次')
  return null
}

type Placed = { refund: Refund } | { refusal: PayError }

/** The same refund number again: the same refund; an abnormal one is tried once more. */
async function refundAgain(
  ctx: PayContext,
  tx: StoreOps,
  refund: Refund,
  input: RefundInput,
): Promise<Placed> {
  const same =
    input.amount.refund === refund.amount &&
    input.amount.total === refund.total &&
    (input.out_trade_no === undefined || input.out_trade_no === refund.outTradeNo) &&
    (input.transaction_id === undefined || input.transaction_id === refund.transactionId)
  if (!same) {
    return {
      refusal: payError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试'),
    }
  }
  if (refund.state !== 'ABNORMAL') return { refund }
  await tx.update(
    REFUNDS,
    { _id: refund._id, state: 'ABNORMAL' },
    { $set: { state: 'PROCESSING' } },
  )
  const dueAt = ctx.clock.now() + SETTLE_MS
  await ctx.tasks.add(tx, { kind: 'settle-refund', outRefundNo: refund._id }, dueAt)
  return { refund: { ...refund, state: 'PROCESSING' } }
}

function newRefund(order: PayOrder, input: RefundInput, now: number): Refund {
  return {
    _id: input.out_refund_no,
    refundId: `503${compactTime(now)}${BigInt(`0x${randomBytes(8).toString('hex')}`)}`.slice(0, 29),
    outTradeNo: order._id,
    transactionId: order.transactionId ?? '',
    state: 'PROCESSING',
    amount: input.amount.refund,
    total: order.total,
    notifyUrl: input.notify_url ?? null,
    createdAt: now,
  }
}

async function place(
  ctx: PayContext,
  tx: StoreOps,
  order: PayOrder,
  input: RefundInput,
): Promise<Placed> {
  const earlier = await findRefund(tx, input.out_refund_no)
  if (earlier) return refundAgain(ctx, tx, earlier, input)
  const now = ctx.clock.now()
  const [current] = (await tx.find(ORDERS, { _id: order._id }, { limit: 1 })) as PayOrder[]
  const refusal = unrefundable(current ?? order, input, now)
  if (refusal) return { refusal }
  const refund = newRefund(order, input, now)
  await tx.update(
    ORDERS,
    { _id: order._id },
    { $set: { state: 'REFUND' }, $inc: { refunded: refund.amount, refunds: 1 } },
  )
  await tx.insert(REFUNDS, [refund])
  await ctx.tasks.add(tx, { kind: 'settle-refund', outRefundNo: refund._id }, now + SETTLE_MS)
  return { refund }
}

/** POST /v3/refund/domestic/refunds: accepted, not yet refunded. */
export async function createRefund(
  ctx: PayContext,
  input: RefundInput,
): Promise<PayAnswer | PayError> {
  const order =
    input.transaction_id === undefined
      ? await findOrder(ctx, input.out_trade_no ?? '')
      : await findTransaction(ctx, input.transaction_id)
  if (!order || (input.out_trade_no !== undefined && input.out_trade_no !== order._id)) {
    return payError('RESOURCE_NOT_EXISTS', '订单不存在')
  }
  const placed = await atomically(ctx.store, (tx) => place(ctx, tx, order, input))
  if ('refusal' in placed) return placed.refusal
  const { refund } = placed
  ctx.tasks.wake()
  ctx.emit('refund.accepted', order._id, { refund: refund._id, amount: refund.amount })
  return ok(refundView(refund))
}

/** GET /v3/refund/domestic/refunds/{out_refund_no}. */
export async function queryRefund(
  ctx: PayContext,
  outRefundNo: string,
): Promise<PayAnswer | PayError> {
  const refund = await findRefund(ctx.store, outRefundNo)
  return refund ? ok(refundView(refund)) : payError('RESOURCE_NOT_EXISTS', '退款单不存在')
}

function refundNotice(ctx: PayContext, refund: Refund) {
  const { total, amount } = refund
  return {
    mchid: ctx.keys.mchid,
    out_trade_no: refund.outTradeNo,
    transaction_id: refund.transactionId,
    out_refund_no: refund._id,
    refund_id: refund.refundId,
    refund_status: refund.state,
    ...(refund.successAt === undefined ? {} : { success_time: formatTime(refund.successAt) }),
    user_received_account: '支付用户零钱',
    amount: { total, refund: amount, payer_total: total, payer_refund: amount },
  }
}

/** Ends a refund that is under way, once, and schedules its notification. */
export async function settleRefund(ctx: PayContext, outRefundNo: string): Promise<'DONE'> {
  const settled = await atomically(ctx.store, async (tx) => {
    const refund = await findRefund(tx, outRefundNo)
    if (refund?.state !== 'PROCESSING') return null
    const change = ctx.faults.refundAbnormal
      ? { state: 'ABNORMAL' as const }
      : { state: 'SUCCESS' as const, successAt: ctx.clock.now() }
    await tx.update(REFUNDS, { _id: outRefundNo, state: 'PROCESSING' }, { $set: change })
    const ended: Refund = { ...refund, ...change }
    if (ended.notifyUrl !== null) {
      await scheduleNotification(ctx, tx, {
        url: ended.notifyUrl,
        eventType: `REFUND.${ended.state}`,
        summary: ended.state === 'SUCCESS' ? '退款成功' : '退款异常',
        originalType: 'refund',
        resource: refundNotice(ctx, ended),
        subject: ended.outTradeNo,
      })
    }
    return ended
  })
  if (settled)
    ctx.emit('refund.settled', settled.outTradeNo, { refund: outRefundNo, state: settled.state })
  return 'DONE'
}
