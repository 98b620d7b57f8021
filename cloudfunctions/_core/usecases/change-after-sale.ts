import type { OutputOf } from '@contract/index'
import type { Actor } from '@domain/actor'
import { findAfterSale } from '@domain/after-sale-change'
import type { Move } from '@domain/after-sale-transitions'
import type { Order } from '@domain/order'
import { ok, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Clock } from '../ports/clock'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'
import { toAfterSale } from './after-sale-view'
import { decideOrder } from './change-seller-order'

export interface AfterSaleDeps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
  readonly settings: Pick<Settings, 'shop'>
  readonly clock: Clock
}

type Changed = OutputOf<'order.cancelAfterSale'>
type Decision<Code extends string> = (
  order: Order,
  move: Move,
  shop: ShopSettings,
) => Result<Order | null, Code>

/** Commits what `decide` makes of the order's request, and answers the request as it is then. */
export async function changeAfterSale<Code extends string>(
  { orders, settings, clock }: AfterSaleDeps,
  known: Order,
  { afterSaleId, by }: { readonly afterSaleId: string; readonly by: Actor },
  decide: Decision<Code>,
): Promise<Result<Changed, Code | 'AFTER_SALE_NOT_FOUND'>> {
  const shop = await settings.shop()
  const changed = await decideOrder(orders, known, (order) =>
    decide(order, { by, settings: shop.afterSale, now: clock.now() }, shop),
  )
  if (!changed.ok) return changed
  const found = findAfterSale(changed.value, afterSaleId)
  return found.ok ? ok({ afterSale: toAfterSale(found.value) }) : found
}
