import { SYSTEM } from './actor'
import { advanceAfterSales } from './after-sale-steps'
import type { Order } from './order'
import { changed } from './order-transitions'
import { nextStepAt, receive, receiveAt, settle, settleAt } from './receipt'
import type { ShopSettings } from './shop-settings'

type Settings = Pick<ShopSettings, 'afterSale' | 'returnAddress'>
/** Null: it is not due. */
type Step = (order: Order, settings: Settings, now: number) => Order | null

const receiveByItself: Step = (order, { afterSale }, now) => {
  if (now < receiveAt(order, afterSale)) return null
  const received = receive(order, SYSTEM, afterSale, now)
  return received.ok ? received.value : null
}

const settleByItself: Step = (order, { afterSale }, now) =>
  now < settleAt(order, afterSale) ? null : settle(order, now)

/** In this order: a request that ends may let the order go on. */
const steps: readonly Step[] = [advanceAfterSales, receiveByItself, settleByItself]

/**
 * The order after the steps that are due at epoch ms `now`: time-outs of requests, receipt, settling.
 * Null: nothing changes. Its next step follows the settings as they are now.
 */
export function advance(order: Order, settings: Settings, now: number): Order | null {
  const after = steps.reduce((current, step) => step(current, settings, now) ?? current, order)
  const stepDueAt = nextStepAt(after, settings.afterSale)
  if (after === order && stepDueAt === order.stepDueAt) return null
  return changed({ ...after, rev: order.rev }, { stepDueAt })
}
