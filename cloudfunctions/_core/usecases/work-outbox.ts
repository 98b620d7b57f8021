import { HOLD_GRACE_MS, type EffectKind, type Order } from '@domain/order'
import { finishEffect, LEASE_MS, postponeOutbox } from '@domain/order-outbox'
import { finishSale, revivalKey, revive } from '@domain/payment'
import { applyRefundStatus, REFUND_RETRY_MS, refundInstead } from '@domain/refund'
import { ok, type Result } from '@domain/result'
import type { Alerts } from '../ports/alerts'
import type { Clock } from '../ports/clock'
import type { Orders } from '../ports/orders'
import type { Pay } from '../ports/pay'
import type { Stocks } from '../ports/stocks'
import { piecesOf } from './order-pieces'

export interface OutboxDeps {
  readonly orders: Pick<Orders, 'commit'>
  readonly stocks: Pick<Stocks, 'reserve' | 'giveUp' | 'release' | 'sell'>
  readonly alerts: Alerts
  readonly pay: Pick<Pay, 'refund' | 'queryRefund'>
  readonly clock: Clock
}

/** Carries one effect out and decides what the order becomes by it; null: WeChat Pay cannot say yet. */
type Work = (deps: OutboxDeps, order: Order) => Promise<Order | null>

const releasePieces: Work = async ({ stocks }, order) => {
  await Promise.all(piecesOf(order.lines, order._id).map((pieces) => stocks.release(pieces)))
  return finishEffect(order, 'RELEASE')
}

const sellPieces: Work = async ({ stocks, clock }, order) => {
  await Promise.all(piecesOf(order.lines, order.holdKey).map((pieces) => stocks.sell(pieces)))
  return legal(finishSale(order, clock.now()))
}

/**
 * All pieces again, or the money back. When clocks differ, another may think that the lease is over and
 * hold the same pieces: each gives up its own share only.
 */
const reviveOrRefund: Work = async ({ stocks, clock }, order) => {
  const wanted = piecesOf(order.lines, revivalKey(order._id))
  const until = clock.now() + HOLD_GRACE_MS
  const held = await Promise.all(wanted.map((pieces) => stocks.reserve(pieces, until)))
  if (held.every(Boolean)) return legal(revive(order, clock.now()))
  await Promise.all(wanted.filter((_, i) => held[i]).map((pieces) => stocks.giveUp(pieces)))
  return legal(refundInstead(order, clock.now() + LEASE_MS))
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
    orderId: order._id,
    no: refund.no,
    amount: refund.amount,
    total: payment.amount,
    reason: '订单关闭后付款，全额退回',
  })
}

const refund: Work = async ({ pay, alerts, clock }, order) => {
  const answer = await askForRefund(pay, order)
  const at = clock.now()
  const alert = (key: string, detail: Readonly<Record<string, string | number>>) =>
    alerts.raise({ kind: 'REFUND_ABNORMAL', orderId: order._id, key, detail, at })
  if (!answer.ok) {
    if (answer.error.code === 'PAYMENT_UNAVAILABLE') return null
    await alert('refused', answer.error.params ?? {})
    return postponeOutbox(order, at + REFUND_RETRY_MS.FAILED)
  }
  if (answer.value === 'ABNORMAL' || answer.value === 'CLOSED') {
    await alert('ended', { status: answer.value })
  }
  return applyRefundStatus(order, answer.value, at)
}

/** A move that the outbox calls for and the table forbids is a bug. */
function legal(decided: Result<Order, string>): Order {
  if (!decided.ok) throw new Error(`outbox: ${decided.error.code}`)
  return decided.value
}

const works: Record<EffectKind, Work> = {
  RELEASE: releasePieces,
  REVIVE: reviveOrRefund,
  SELL: sellPieces,
  REFUND: refund,
}

/**
 * Works off the outbox of an order whose lease the caller holds, each effect idempotent, each step
 * committed; answers how far it came. It stops when another change came first or WeChat Pay cannot
 * say: the outbox keeps the rest, and the drain job goes on after the lease.
 */
export async function workOutbox(deps: OutboxDeps, leased: Order): Promise<Order> {
  let order = leased
  for (;;) {
    const [effect] = order.outbox
    if (!effect) return order
    const after = await works[effect.kind](deps, order)
    if (after === null || !(await deps.orders.commit(order, after))) return order
    order = after
    // A refund under way waits for its notification or the next query.
    if (effect.kind === 'REFUND') return order
  }
}
