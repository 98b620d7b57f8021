import {
  applyPartRefund,
  askAgain,
  keepWorking,
  type Refunding,
  refundsDue,
} from '@domain/after-sale-refunds'
import type { Order } from '@domain/order'
import { LEASE_MS } from '@domain/order-outbox'
import { changed } from '@domain/order-transitions'
import { REFUND_RETRY_MS, type RefundStatus } from '@domain/refund'
import { ok, type Result } from '@domain/result'
import type { Alerts } from '../ports/alerts'
import type { Pay } from '../ports/pay'
import type { Settings } from '../ports/settings'
import type { Step } from './outbox-step'
import { type RestockDeps, restockReturns } from './restock-returns'

export interface AfterSaleWorkDeps extends RestockDeps {
  readonly pay: Pick<Pay, 'refund' | 'queryRefund'>
  readonly alerts: Alerts
  readonly settings: Pick<Settings, 'shop'>
}

type Answer = Result<RefundStatus, 'REFUND_REFUSED' | 'PAYMENT_UNAVAILABLE'>

/** Shown to the buyer with the money. */
const REASON = '售后退款'

/** A submitted refund is asked about; any other is submitted, again under the same number if it must. */
async function ask(
  { pay }: AfterSaleWorkDeps,
  { tradeNo, payment }: Order,
  { refund: { no, amount, state } }: Refunding,
): Promise<Answer> {
  if (!payment) throw new Error('a refund of an order that nobody paid')
  // The share of a piece that cost nothing; WeChat Pay takes no such refund.
  if (amount === 0) return ok('SUCCESS')
  if (state === 'SUBMITTED') {
    const known = await pay.queryRefund(no)
    if (!known.ok) return known
    if (known.value !== null) return ok(known.value)
  }
  return pay.refund({ tradeNo, no, amount, total: payment.amount, reason: REASON })
}

/** Tells the seller of a refund that WeChat Pay does not carry out, once for each number and end. */
async function alert(
  { alerts, clock }: AfterSaleWorkDeps,
  { _id: orderId }: Order,
  { refund: { no } }: Refunding,
  answer: Answer,
): Promise<void> {
  const at = clock.now()
  const raise = (why: string, detail: Readonly<Record<string, string | number>>) =>
    alerts.raise({
      kind: 'REFUND_ABNORMAL',
      orderId,
      key: `${no}:${why}`,
      detail: { no, ...detail },
      at,
    })
  if (!answer.ok) {
    if (answer.error.code === 'REFUND_REFUSED') await raise('refused', answer.error.params ?? {})
    return
  }
  if (answer.value === 'ABNORMAL' || answer.value === 'CLOSED') {
    await raise('ended', { status: answer.value })
  }
}

const waits: Record<'REFUND_REFUSED' | 'PAYMENT_UNAVAILABLE', number> = {
  REFUND_REFUSED: REFUND_RETRY_MS.FAILED,
  PAYMENT_UNAVAILABLE: LEASE_MS,
}

/** What WeChat Pay says of one refund, as a change of the order, same revision or further. */
async function askForRefund(deps: AfterSaleWorkDeps, order: Order, one: Refunding) {
  const answer = await ask(deps, order, one)
  await alert(deps, order, one, answer)
  const { afterSale } = await deps.settings.shop()
  const now = deps.clock.now()
  return (current: Order): Order => {
    if (!answer.ok) return askAgain(current, one, now + waits[answer.error.code])
    const report = { no: one.refund.no, status: answer.value }
    return applyPartRefund(current, report, afterSale, now) ?? current
  }
}

/**
 * AFTER_SALE: the refunds of all requests that are due, each under its own number for ever, and one step
 * of the pieces that go back to the stock. None holds up another.
 */
export async function workAfterSales(deps: AfterSaleWorkDeps, order: Order): Promise<Step> {
  const due = refundsDue(order, deps.clock.now())
  const [{ changes, isStuck }, answers] = await Promise.all([
    restockReturns(deps, order),
    Promise.all(due.map((one) => askForRefund(deps, order, one))),
  ])
  const after = [...changes, ...answers].reduce((current, change) => change(current), order)
  const now = deps.clock.now()
  const working = keepWorking(after, isStuck ? now + REFUND_RETRY_MS.PROCESSING : now)
  return { commit: changed({ ...working, rev: order.rev }, {}) }
}
