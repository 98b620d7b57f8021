import { type EffectKind, HOLD_GRACE_MS, type Order, type Refund } from '@domain/order'
import { finishEffect, isReady, LEASE_MS, postponeEffect } from '@domain/order-outbox'
import { finishSale, revivalKey, revive } from '@domain/payment'
import { applyRefundStatus, REFUND_RETRY_MS, refundInstead } from '@domain/refund'
import { ok } from '@domain/result'
import type { Alerts } from '../ports/alerts'
import type { Pay } from '../ports/pay'
import type { Stocks } from '../ports/stocks'
import { legal } from './legal'
import { piecesOf } from './order-pieces'
import type { Step } from './outbox-step'
import { seatPayer, type SeatDeps, unseatOrder } from './seat-payer'

export interface OutboxDeps extends SeatDeps {
  readonly stocks: Pick<Stocks, 'reserve' | 'giveUp' | 'release' | 'sell'>
  readonly alerts: Alerts
  readonly pay: Pick<Pay, 'refund' | 'queryRefund'>
}

/** Carries one effect out and decides what the order becomes by it. */
type Work = (deps: OutboxDeps, order: Order) => Promise<Step>

const releasePieces: Work = async ({ stocks }, order) => {
  await Promise.all(piecesOf(order, order.holdKey).map((pieces) => stocks.release(pieces)))
  return { commit: finishEffect(order, 'RELEASE') }
}

const sellPieces: Work = async ({ stocks, clock }, order) => {
  await Promise.all(piecesOf(order, order.holdKey).map((pieces) => stocks.sell(pieces)))
  return { commit: legal(finishSale(order, clock.now())) }
}

/**
 * All pieces again, or the money back. When clocks differ, another may think that the lease is over and
 * hold the same pieces: each gives up its own share only.
 */
const reviveOrRefund: Work = async ({ stocks, clock }, order) => {
  const wanted = piecesOf(order, revivalKey(order._id))
  const until = clock.now() + HOLD_GRACE_MS
  const held = await Promise.all(wanted.map((pieces) => stocks.reserve(pieces, until)))
  if (held.every(Boolean)) return { commit: legal(revive(order, clock.now())) }
  await Promise.all(wanted.filter((_, i) => held[i]).map((pieces) => stocks.giveUp(pieces)))
  return { commit: legal(refundInstead(order, clock.now() + LEASE_MS)) }
}

/** Shown to the buyer with the money. */
const refundReasons: Record<Refund['reason'], string> = {
  PAID_AFTER_CLOSE: '订单关闭后付款，全额退回',
  GROUP_FAILED: '拼团未成功，全额退回',
  LEFT_GROUP: '已退出拼团，全额退回',
  REFUNDED_ELSEWHERE: '商家退款',
}

/** A submitted refund is asked about; any other is submitted, again under the same number if it must. */
async function askForRefund(pay: OutboxDeps['pay'], order: Order) {
  const { refund, payment } = order
  if (!refund || !payment) throw new Error('an order owes a refund that nobody decided')
  if (refund.state === 'SUBMITTED') {
    const known = await pay.queryRefund(refund.no)
    if (!known.ok) return known
    if (known.value !== null) return ok(known.value)
  }
  return pay.refund({
    tradeNo: order.tradeNo,
    no: refund.no,
    amount: refund.amount,
    total: payment.amount,
    reason: refundReasons[refund.reason],
  })
}

const refund: Work = async ({ pay, alerts, clock }, order) => {
  const answer = await askForRefund(pay, order)
  const at = clock.now()
  const alert = (key: string, detail: Readonly<Record<string, string | number>>) =>
    alerts.raise({ kind: 'REFUND_ABNORMAL', orderId: order._id, key, detail, at })
  if (!answer.ok) {
    if (answer.error.code === 'PAYMENT_UNAVAILABLE') return { later: true }
    await alert('refused', answer.error.params ?? {})
    return { commit: postponeEffect(order, 'REFUND', at + REFUND_RETRY_MS.FAILED) }
  }
  if (answer.value === 'ABNORMAL' || answer.value === 'CLOSED') {
    await alert('ended', { status: answer.value })
  }
  const after = applyRefundStatus(order, answer.value, at)
  return after ? { commit: after } : { stop: order }
}

/** Effects that only the function `jobs` works: it alone is told how to. */
type JobEffect = 'CLOSE' | 'REPRICE' | 'UPLOAD' | 'AFTER_SALE' | 'TELL_SHIPPED' | 'TELL_REFUNDED'
/** How the job works its own effects. */
export type JobWorks = Partial<Record<EffectKind, (order: Order) => Promise<Step>>>

const works: Record<Exclude<EffectKind, JobEffect>, Work> = {
  RELEASE: releasePieces,
  REVIVE: reviveOrRefund,
  SELL: sellPieces,
  REFUND: refund,
  SEAT: seatPayer,
  UNSEAT: unseatOrder,
}

const isEverybodys = (kind: EffectKind): kind is keyof typeof works => kind in works

/** Null: nobody here knows how. */
function workOn(deps: OutboxDeps, kind: EffectKind, order: Order, jobWorks: JobWorks) {
  return isEverybodys(kind) ? works[kind](deps, order) : (jobWorks[kind]?.(order) ?? null)
}

/**
 * Works off the outbox of an order whose lease the caller holds, each effect idempotent, each step
 * committed; answers how far it came. One that waits, or that somebody cannot answer for now, holds up
 * none of the others: the outbox keeps it, and the drain job goes on after the wait, or the lease. It
 * stops when another change came first. An effect is worked once a run.
 */
export async function workOutbox(
  deps: OutboxDeps,
  leased: Order,
  jobWorks: JobWorks = {},
): Promise<Order> {
  let order = leased
  const tried = new Set<EffectKind>()
  for (;;) {
    const effect = order.outbox.find((one) => isReady(one) && !tried.has(one.kind))
    if (!effect) return order
    tried.add(effect.kind)
    const step = await workOn(deps, effect.kind, order, jobWorks)
    if (step === null || 'later' in step) continue
    if ('stop' in step) return step.stop
    if (!(await deps.orders.commit(order, step.commit))) return order
    order = step.commit
  }
}
