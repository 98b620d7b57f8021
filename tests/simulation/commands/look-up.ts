import type { AfterSale } from '@domain/after-sale'
import type { AfterSaleState } from '@domain/after-sale-state'
import type { Order } from '@domain/order'
import type { Phone } from '../world/phone'
import type { World } from '../world/world'

const MOST = 1000

/** One of the orders that are so, as their lists show them; undefined: there is none. */
export async function findOrder(
  { store }: World,
  nth: number,
  isSo: (order: Order) => boolean,
): Promise<Order | undefined> {
  const all = (await store.find('orders', {}, { limit: MOST })) as unknown as Order[]
  const found = all.filter((order) => order.buyerId !== '' && isSo(order))
  return found[nth % found.length]
}

/** The phone of whoever bought it. */
export function buyerOf({ phones }: World, { buyerId }: Order): Phone {
  const phone = phones.find(({ openid }) => openid === buyerId)
  if (!phone) throw new Error(`nobody is ${buyerId}`)
  return phone
}

interface Request {
  readonly order: Order
  readonly one: AfterSale
}

/** A request in one of these states; any, if there is none: people press buttons of stale pages. */
export async function findRequest(
  { store }: World,
  nth: number,
  ...states: readonly AfterSaleState[]
): Promise<Request | undefined> {
  const all = (await store.find('orders', {}, { limit: MOST })) as unknown as Order[]
  const requests = all.flatMap((order) => order.afterSales.map((one) => ({ order, one })))
  const fitting = requests.filter(({ one }) => states.includes(one.state))
  const found = fitting.length > 0 ? fitting : requests
  return found[nth % found.length]
}
