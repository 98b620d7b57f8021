import type { OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import type { Staff } from '@domain/staff'
import type { People } from '../ports/people'
import type { Sealer } from '../ports/sealer'
import { openAddress } from './address-book'
import type { OrderSight } from './seller-order-view'
import { toSellerOrderCard } from './seller-order-view'
import { maySee } from './supplier-sight'

export interface ShowDeps {
  readonly people: People
  readonly sealer: Sealer
}

export interface SeenOrder {
  readonly order: Order
  readonly sight: OrderSight
}

/** Those of these orders that the colleague may see, with what they are shown with. One round trip. */
export async function seeOrders(
  { people, sealer }: ShowDeps,
  orders: readonly Order[],
  staff: Staff,
): Promise<SeenOrder[]> {
  const seen = orders.filter((order) => maySee(order, staff))
  const buyers = await people.cards(seen.map(({ buyerId }) => buyerId))
  return seen.map((order) => {
    const address = openAddress(order.address, order.buyerId, sealer)
    return { order, sight: { staff, buyer: buyers.get(order.buyerId), address } }
  })
}

/** The same as cards of a list. */
export async function showSellerOrders(
  deps: ShowDeps,
  orders: readonly Order[],
  staff: Staff,
): Promise<OutputOf<'seller.listOrders'>['items']> {
  const seen = await seeOrders(deps, orders, staff)
  return seen.map(({ order, sight }) => toSellerOrderCard(order, sight))
}
