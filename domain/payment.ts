import type { Fen } from './money'
import { type EffectKind, type Order, owes, type Payment } from './order'
import { finishEffect, LEASE_MS, withOutbox } from './order-outbox'
import { changed, move } from './order-transitions'
import { withoutWishes } from './reprice'
import { ok, refuse, type Result } from './result'
import { markForTally } from './tally-mark'

/** A payment as WeChat Pay reports it, by notification or to a query, its signature verified. */
export interface PaymentReport {
  /** Of whose number at WeChat Pay it is. */
  readonly orderId: string
  /** The number at WeChat Pay, out_trade_no. */
  readonly tradeNo: string
  readonly transactionId: string
  /** In fen. */
  readonly amount: number
  readonly currency: string
  readonly mchid: string
  readonly appid: string
  /** Openid. */
  readonly payer: string
  /** Epoch ms. */
  readonly paidAt: number
  /** Some or all of it went back since. */
  readonly refunded: boolean
}

export interface Merchant {
  readonly mchid: string
  readonly appid: string
}

/** Why a rightly signed report is not this order's payment. */
export type PaymentMismatch =
  | 'WRONG_AMOUNT'
  | 'WRONG_CURRENCY'
  | 'WRONG_MERCHANT'
  | 'WRONG_APP'
  | 'WRONG_PAYER'
  | 'WRONG_ORDER'
  | 'WRONG_NUMBER'
  | 'SECOND_PAYMENT'

/** Compares everything the report says with the order; nothing is paid on a mismatch. */
export function matchPayment(
  order: Order,
  report: PaymentReport,
  merchant: Merchant,
): Result<Payment, PaymentMismatch> {
  const checks: readonly (readonly [boolean, PaymentMismatch])[] = [
    [report.orderId === order._id, 'WRONG_ORDER'],
    // Of an older price.
    [report.tradeNo === order.tradeNo, 'WRONG_NUMBER'],
    [report.mchid === merchant.mchid, 'WRONG_MERCHANT'],
    [report.appid === merchant.appid, 'WRONG_APP'],
    [report.payer === order.buyerId, 'WRONG_PAYER'],
    [report.currency === 'CNY', 'WRONG_CURRENCY'],
    [report.amount === order.amounts.payable, 'WRONG_AMOUNT'],
    [
      order.payment === null || order.payment.transactionId === report.transactionId,
      'SECOND_PAYMENT',
    ],
  ]
  const failed = checks.find(([holds]) => !holds)
  if (failed) return refuse(failed[1])
  const { transactionId, paidAt } = report
  return ok({ transactionId, paidAt, amount: report.amount as Fen })
}

/** What a paid order does next: a single purchase is sold, one for a group takes its seat. */
const nextOf = ({ group }: Order): EffectKind => (group ? 'SEAT' : 'SELL')

/**
 * Applies a matched payment at epoch ms `now`; null when it is applied already.
 * An order closed before keeps its state and owes a REVIVE: its pieces may be had again, or else it is
 * refunded. What the seller wished for it while it was unpaid is dropped.
 */
export function applyPayment(order: Order, payment: Payment, now: number): Order | null {
  if (order.payment !== null) return null
  const { tallyDueAt } = markForTally(order, now)
  const paid = {
    payment,
    tallyDueAt,
    timeline: [...order.timeline, { kind: 'PAID' as const, at: now }],
  }
  const dueAt = now + LEASE_MS
  if (order.state === 'CLOSED') {
    return withOutbox(changed(order, paid), { added: 'REVIVE' }, dueAt)
  }
  const moved = move(withoutWishes(order), 'PAY', now)
  // Only CREATED and CLOSED are ever without a payment.
  if (!moved.ok) throw new Error(`an unpaid order in state ${order.state}`)
  return withOutbox(
    { ...moved.value, ...paid, slotKey: order._id },
    { added: nextOf(order) },
    dueAt,
  )
}

/** The pieces are sold: the order is ready to ship. One whose group succeeded is so already, or further. */
export function finishSale(order: Order, now: number): Result<Order, 'ILLEGAL_MOVE'> {
  if (order.state !== 'PAID' && owes(order, 'SELL')) return ok(finishEffect(order, 'SELL'))
  const moved = move(order, 'PREPARE', now)
  return moved.ok ? ok(withOutbox(moved.value, { done: 'SELL' }, order.outboxDueAt)) : moved
}

/** The key under which a revived order holds pieces: its first hold may still be on its way out. */
export function revivalKey(orderId: string): string {
  return `${orderId}-r`
}

/** The order that a hold key, or a number at WeChat Pay, belongs to. */
export function orderIdOf(holdKey: string): string {
  return holdKey.split('-')[0] ?? holdKey
}

/** The pieces of an order paid after its close were had again: it goes on as paid. */
export function revive(order: Order, now: number): Result<Order, 'ILLEGAL_MOVE'> {
  const moved = move(order, 'REVIVE', now)
  if (!moved.ok) return moved
  const revived = { ...moved.value, holdKey: revivalKey(order._id), closeReason: null }
  const done = withOutbox(revived, { done: 'REVIVE' }, now + LEASE_MS)
  return ok(withOutbox(done, { added: nextOf(order) }, now + LEASE_MS))
}
