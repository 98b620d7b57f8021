import { SYSTEM } from './actor'
import type { AfterSale, PartRefund, RestockHold } from './after-sale'
import { commitAfterSales, withAfterSale } from './after-sale-change'
import { moveAfterSale } from './after-sale-transitions'
import type { Order } from './order'
import { notOwing, owing, withOutbox } from './order-outbox'
import { changed } from './order-transitions'
import { REFUND_RETRY_MS, refundStateAfter, type RefundReport, type RefundStatus } from './refund'
import type { AfterSaleSettings } from './shop-settings'
import { NEVER } from './stock'
import { markForTally } from './tally-mark'

/** A request whose money goes back. */
export type Refunding = AfterSale & { readonly refund: PartRefund }

const isRefunding = (one: AfterSale): one is Refunding => one.refund !== null

/** The request whose refund bears this number. */
export function refundingBy(
  { afterSales }: Pick<Order, 'afterSales'>,
  no: string,
): Refunding | null {
  return afterSales.filter(isRefunding).find(({ refund }) => refund.no === no) ?? null
}

/** Whether the report is about the refund of one of this order's requests. */
export function isPartRefundOf(order: Order, { orderId, no, amount }: RefundReport): boolean {
  return order._id === orderId && refundingBy(order, no)?.refund.amount === amount
}

/** Requests about whose refund WeChat Pay is to be asked at epoch ms `now`. */
export function refundsDue({ afterSales }: Pick<Order, 'afterSales'>, now: number): Refunding[] {
  return afterSales.filter(isRefunding).filter(({ refund }) => refund.dueAt <= now)
}

const isToRestock = ({ restock }: AfterSale) => restock === 'OWED' || restock === 'PLACED'

/** When there is next something to do for the requests, epoch ms; NEVER: nothing any more. */
function workDueAt({ afterSales }: Order): number {
  if (afterSales.some(isToRestock)) return 0
  return Math.min(NEVER, ...afterSales.filter(isRefunding).map(({ refund }) => refund.dueAt))
}

/**
 * The order, same revision, whose outbox keeps AFTER_SALE as long as there is something to do, and not
 * to be worked before epoch ms `notBefore`.
 */
export function keepWorking(order: Order, notBefore: number): Order {
  const dueAt = workDueAt(order)
  if (dueAt === NEVER) return notOwing(order, ['AFTER_SALE'])
  const added = { kind: 'AFTER_SALE' as const, dueAt: Math.max(dueAt, notBefore) }
  return withOutbox(order, { added }, order.outboxDueAt)
}

/** The order, same revision, asks WeChat Pay about the request's refund again at epoch ms `dueAt`. */
export function askAgain(order: Order, { id }: AfterSale, dueAt: number): Order {
  const one = order.afterSales.find((each) => each.id === id)
  return one?.refund ? withAfterSale(order, { ...one, refund: { ...one.refund, dueAt } }) : order
}

function arrived(
  order: Order,
  one: Refunding,
  settings: AfterSaleSettings,
  now: number,
): Order | null {
  const moved = moveAfterSale(one, 'ARRIVE', { by: SYSTEM, settings, now })
  if (!moved.ok) return null
  const refund: PartRefund = { ...one.refund, state: 'SUCCESS', dueAt: NEVER }
  const timeline = [...order.timeline, { kind: 'REFUNDED' as const, at: now }]
  const after = withAfterSale({ ...order, timeline }, { ...moved.value, refund })
  const told = owing(keepWorking(after, now), { kind: 'TELL_REFUNDED' }, now)
  return commitAfterSales(order, markForTally(told, now), settings, now)
}

/**
 * Takes WeChat Pay's word on the refund with this number at epoch ms `now`; null when it changes
 * nothing. SUCCESS is final: what comes late or twice is passed over. One that failed is submitted
 * again, under the same number.
 */
export function applyPartRefund(
  order: Order,
  { no, status }: { readonly no: string; readonly status: RefundStatus },
  settings: AfterSaleSettings,
  now: number,
): Order | null {
  const one = refundingBy(order, no)
  if (one === null || one.refund.state === 'SUCCESS') return null
  const state = refundStateAfter(one.refund.state, status)
  if (state === 'SUCCESS') return arrived(order, one, settings, now)
  const dueAt = now + REFUND_RETRY_MS[state === 'ABNORMAL' ? 'FAILED' : 'PROCESSING']
  const after = withAfterSale(order, { ...one, refund: { ...one.refund, state, dueAt } })
  return changed(keepWorking(after, now), {})
}

function patched(order: Order, id: string, patch: Partial<AfterSale>): Order {
  const one = order.afterSales.find((each) => each.id === id)
  return one ? withAfterSale(order, { ...one, ...patch }) : order
}

/** The order, same revision: these holds in the stock are the pieces of the request. */
export const placeRestock = (order: Order, id: string, holds: readonly RestockHold[]): Order =>
  patched(order, id, { restock: 'PLACED', restockHolds: holds })

/** The order, same revision: the pieces of the request can be sold again. */
export const finishRestock = (order: Order, id: string): Order =>
  patched(order, id, { restock: 'DONE', restockHolds: [] })

/** The key under which a request's pieces are held on their way back to the stock. */
export function restockKey(orderId: string, { id }: Pick<AfterSale, 'id'>): string {
  return `${orderId}-${id}`
}
