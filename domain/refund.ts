import type { Order, Refund } from './order'
import { LEASE_MS, postponeEffect, withOutbox } from './order-outbox'
import type { RefundState } from './order-state'
import { changed } from './order-transitions'
import { ok, refuse, type Result } from './result'
import { markForTally } from './tally-mark'

export const refundEvents = ['APPROVE', 'REJECT', 'SUBMIT', 'SUCCEED', 'FAIL'] as const
export type RefundEvent = (typeof refundEvents)[number]

/** DESIGN's refund table. WeChat Pay may answer a submission with its end at once. */
export const refundTransitions: Record<RefundState, Partial<Record<RefundEvent, RefundState>>> = {
  REQUESTED: { APPROVE: 'APPROVED', REJECT: 'REJECTED' },
  APPROVED: { SUBMIT: 'SUBMITTED' },
  REJECTED: {},
  SUBMITTED: { SUCCEED: 'SUCCESS', FAIL: 'ABNORMAL' },
  SUCCESS: {},
  // Submitted again under the same number.
  ABNORMAL: { SUBMIT: 'SUBMITTED' },
}

/** How WeChat Pay says a refund stands. CLOSED and ABNORMAL both mean that the money did not arrive. */
export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'

/** A refund as WeChat Pay notifies it, its signature verified. */
export interface RefundReport {
  readonly orderId: string
  /** Our number. */
  readonly no: string
  /** In fen. */
  readonly amount: number
  readonly status: RefundStatus
}

/** Whether the report is about this order's refund. */
export function isRefundOf(order: Order, { orderId, no, amount }: RefundReport): boolean {
  const { refund } = order
  return order._id === orderId && refund?.no === no && refund.amount === amount
}

/** How long until the job asks again, ms. */
export const REFUND_RETRY_MS: Record<'PROCESSING' | 'FAILED', number> = {
  PROCESSING: 5 * 60_000,
  FAILED: 60 * 60_000,
}

/** Of the order, at most 64 characters of WeChat Pay's alphabet; the same for ever. */
export function refundNo(orderId: string): string {
  return `R${orderId}`
}

/** The pieces of an order paid after its close could not be had: all of it goes back. It stays closed. */
export function refundInstead(order: Order, dueAt: number): Result<Order, 'NOT_OWED'> {
  if (order.state !== 'CLOSED' || order.payment === null || order.refund !== null) {
    return refuse('NOT_OWED')
  }
  const refund: Refund = {
    no: refundNo(order._id),
    amount: order.payment.amount,
    state: 'APPROVED',
    reason: 'PAID_AFTER_CLOSE',
  }
  const decided = withOutbox(changed(order, { refund }), { done: 'REVIVE' }, dueAt)
  return ok(withOutbox(decided, { added: 'REFUND' }, dueAt))
}

const eventsOf: Record<RefundStatus, readonly RefundEvent[]> = {
  PROCESSING: ['SUBMIT'],
  SUCCESS: ['SUBMIT', 'SUCCEED'],
  ABNORMAL: ['SUBMIT', 'FAIL'],
  CLOSED: ['SUBMIT', 'FAIL'],
}

/** The state after WeChat Pay's word; events that the state is past are passed over. */
export function refundStateAfter(state: RefundState, status: RefundStatus): RefundState {
  return eventsOf[status].reduce((at, event) => refundTransitions[at][event] ?? at, state)
}

/**
 * Takes WeChat Pay's word on the order's refund at epoch ms `now`; null when it changes nothing. The
 * order's group, if it has one, is owed the news of its success.
 * SUCCESS is final: what comes late or twice is passed over.
 */
export function applyRefundStatus(order: Order, status: RefundStatus, now: number): Order | null {
  const { refund } = order
  if (refund === null || refund.state === 'SUCCESS') return null
  const state = refundStateAfter(refund.state, status)
  if (state === 'SUCCESS') {
    const timeline = [...order.timeline, { kind: 'REFUNDED' as const, at: now }]
    const after = markForTally(changed(order, { refund: { ...refund, state }, timeline }), now)
    const done = withOutbox(after, { done: 'REFUND' }, order.outboxDueAt)
    return order.group ? withOutbox(done, { added: 'UNSEAT' }, now + LEASE_MS) : done
  }
  const wait = REFUND_RETRY_MS[state === 'ABNORMAL' ? 'FAILED' : 'PROCESSING']
  return postponeEffect({ ...order, refund: { ...refund, state } }, 'REFUND', now + wait)
}
