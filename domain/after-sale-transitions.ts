import type { Actor } from './actor'
import type { AfterSale } from './after-sale'
import { type AfterSaleState, isOpen } from './after-sale-state'
import { ok, refuse, type Result } from './result'
import type { AfterSaleSettings } from './shop-settings'
import { NEVER } from './stock'

/**
 * What can happen to a request. GRANT: its money is to go back. AWAIT: the pieces are to be sent back
 * first. SEND: they were. INSPECT: they arrived, and others are to be sent instead. ARRIVE: WeChat Pay
 * paid the money back.
 */
export const afterSaleEvents = [
  'GRANT',
  'AWAIT',
  'REJECT',
  'CANCEL',
  'EXPIRE',
  'SEND',
  'INSPECT',
  'RESHIP',
  'CONFIRM',
  'ARRIVE',
] as const
export type AfterSaleEvent = (typeof afterSaleEvents)[number]

/** What is not here cannot happen. */
export const afterSaleTransitions: Record<
  AfterSaleState,
  Partial<Record<AfterSaleEvent, AfterSaleState>>
> = {
  REQUESTED: {
    GRANT: 'REFUNDING',
    AWAIT: 'AWAITING_RETURN',
    REJECT: 'REJECTED',
    CANCEL: 'CANCELLED',
  },
  REJECTED: {},
  CANCELLED: {},
  AWAITING_RETURN: { SEND: 'RETURNING', EXPIRE: 'EXPIRED', CANCEL: 'CANCELLED' },
  EXPIRED: {},
  // SEND again: the waybill was corrected.
  RETURNING: {
    SEND: 'RETURNING',
    GRANT: 'REFUNDING',
    INSPECT: 'AWAITING_RESHIP',
    REJECT: 'REJECTED',
  },
  AWAITING_RESHIP: { RESHIP: 'RESHIPPED' },
  RESHIPPED: { CONFIRM: 'EXCHANGED' },
  EXCHANGED: {},
  REFUNDING: { ARRIVE: 'REFUNDED' },
  REFUNDED: {},
}

/** How long a request may stay in a state before the next step happens by itself. */
const patience: Partial<Record<AfterSaleState, keyof AfterSaleSettings>> = {
  REQUESTED: 'answerMs',
  AWAITING_RETURN: 'returnMs',
  RETURNING: 'inspectMs',
  RESHIPPED: 'receiveMs',
}

/** When the step after this state happens by itself, epoch ms; NEVER: it waits for somebody. */
export function dueAtOf(state: AfterSaleState, settings: AfterSaleSettings, now: number): number {
  const limit = patience[state]
  return limit === undefined ? NEVER : now + settings[limit]
}

/** Who moves a request, when, and by which rules of the shop. */
export interface Move {
  readonly by: Actor
  readonly settings: AfterSaleSettings
  /** Epoch ms. */
  readonly now: number
}

/** Moves the request along the table. */
export function moveAfterSale(
  one: AfterSale,
  event: AfterSaleEvent,
  { by, settings, now }: Move,
): Result<AfterSale, 'AFTER_SALE_CLOSED'> {
  const state = afterSaleTransitions[one.state][event]
  if (state === undefined) return refuse('AFTER_SALE_CLOSED', { state: one.state, event })
  return ok({
    ...one,
    state,
    dueAt: isOpen(state) ? dueAtOf(state, settings, now) : NEVER,
    timeline: [...one.timeline, { state, at: now, by }],
  })
}
