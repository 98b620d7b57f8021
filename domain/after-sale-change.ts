import type { AfterSale } from './after-sale'
import { stageOf } from './after-sale-stage'
import type { Order } from './order'
import { changed } from './order-transitions'
import { ok, refuse, type Result } from './result'
import { settleShipping } from './shipping'
import type { AfterSaleSettings } from './shop-settings'

/** The order's request of this id. */
export function findAfterSale(
  { afterSales }: Pick<Order, 'afterSales'>,
  id: string,
): Result<AfterSale, 'AFTER_SALE_NOT_FOUND'> {
  const found = afterSales.find((one) => one.id === id)
  return found ? ok(found) : refuse('AFTER_SALE_NOT_FOUND')
}

/** The order, same revision, with `one` in the place of its request of the same id. */
export function withAfterSale(order: Order, one: AfterSale): Order {
  const afterSales = order.afterSales.map((each) => (each.id === one.id ? one : each))
  return { ...order, afterSales }
}

/**
 * `after` as the next revision of `before`, its requests changed at epoch ms `now`: the one place that
 * keeps what the lists are sorted by, the next step, and what becomes of the order as a whole.
 */
export function commitAfterSales(
  before: Order,
  after: Order,
  settings: AfterSaleSettings,
  now: number,
): Order {
  const { afterSales } = after
  const told = { ...after, afterSaleStage: stageOf(afterSales), afterSaleAt: now }
  return changed({ ...settleShipping(told, settings, now), rev: before.rev }, {})
}
