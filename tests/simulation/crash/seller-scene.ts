import type { Order } from '@domain/order'
import { ask } from '../commands/after-sale'
import { aParcel, receive, ship } from '../commands/shipping'
import type { World } from '../world/world'
import { buyerIn, done, payableOrder } from './flow'

export async function orderIn({ store }: World): Promise<Order> {
  const [order] = (await store.find('orders', {}, { limit: 1 })) as unknown as Order[]
  if (!order) throw new Error('nothing was ordered')
  return order
}

/** The request of the only order. */
export async function oneIn(world: World): Promise<{ orderId: string; afterSaleId: string }> {
  return { orderId: (await orderIn(world))._id, afterSaleId: 's1' }
}

/** Two pieces of one line, and one of another. */
export async function paidOrder(world: World): Promise<Order> {
  const known = await payableOrder(world)
  await done(world, buyerIn(world).pay(known))
  return orderIn(world)
}

export async function shippedOrder(world: World): Promise<Order> {
  await done(world, ship(world, world.seller, await paidOrder(world), aParcel(1)))
  await done(world, world.ring())
  return orderIn(world)
}

export async function receivedOrder(world: World): Promise<Order> {
  await done(world, receive(world, await shippedOrder(world), true))
  return orderIn(world)
}

/** One piece of the first line of something that has not left. */
export const ASKED = { lines: 1, quantity: 1 } as const

export async function requested(world: World): Promise<void> {
  await done(world, ask(world, await paidOrder(world), ASKED))
}

export async function approved(world: World): Promise<void> {
  await requested(world)
  const one = await oneIn(world)
  await done(world, world.seller.call('seller.approveAfterSale', one))
}

/** A request about a piece that arrived, up to what the buyer sends back. */
export async function returning(world: World, kind: 'RETURN' | 'EXCHANGE'): Promise<void> {
  await done(world, ask(world, await receivedOrder(world), { ...ASKED, kind }))
  const one = await oneIn(world)
  await done(world, world.seller.call('seller.approveAfterSale', one))
  const parcel = { carrier: 'ZTO', waybill: 'WB000002' }
  await done(world, buyerIn(world).call('order.sendReturn', { ...one, parcel }))
}
