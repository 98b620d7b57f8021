import type { OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import { ok, type Result } from '@domain/result'
import type { Colleague } from '../dispatch/handler'
import type { Orders } from '../ports/orders'
import { loadSellerOrder, type SellerOrderDeps } from './load-seller-order'
import { reviseOrder } from './revise-order'
import { type OrderSight, toSellerOrder } from './seller-order-view'

export interface ChangeDeps extends SellerOrderDeps {
  readonly orders: Pick<Orders, 'byId' | 'commit'>
}

/** What is to become of the order, anew whenever another change came first; null: it is so already. */
export type Decide<Code extends string> = (
  order: Order,
  sight: OrderSight,
) => Result<Order | null, Code>

/** Commits a decision; the refusal is the one about the order as it is. */
export async function decideOrder<Code extends string>(
  orders: ChangeDeps['orders'],
  known: Order,
  decide: (order: Order) => Result<Order | null, Code>,
): Promise<Result<Order, Code>> {
  let decided: Result<Order | null, Code> = ok(null)
  const { order } = await reviseOrder(orders, known, (current) => {
    decided = decide(current)
    return decided.ok ? decided.value : null
  })
  return decided.ok ? ok(order) : decided
}

/** Changes an order that the colleague may see; answers it as they see it. */
export async function changeSellerOrder<Code extends string>(
  deps: ChangeDeps,
  actor: Pick<Colleague, 'staff'>,
  orderId: string,
  decide: Decide<Code>,
): Promise<Result<OutputOf<'seller.getOrder'>, Code | 'ORDER_NOT_FOUND'>> {
  const loaded = await loadSellerOrder(deps, orderId, actor)
  if (!loaded.ok) return loaded
  const { order, sight } = loaded.value
  const changed = await decideOrder(deps.orders, order, (current) => decide(current, sight))
  return changed.ok ? ok({ order: toSellerOrder(changed.value, sight) }) : changed
}
