import type { FunctionName } from '../world/functions'
import type { KnownOrder, Phone } from '../world/phone'
import type { World } from '../world/world'

/** Something that a function does in several writes, each of which may be its last. */
export interface CrashFlow {
  readonly name: string
  /** The function that something happens to. */
  readonly fn: FunctionName
  /** What is there before; all of it goes well. Answers what begins the flow. */
  prepare(world: World): Promise<() => Promise<unknown>>
  /** What may have become of orders and groups in the end (see outcomes). */
  readonly ends: readonly string[]
  /** How many writes it has at least; fewer would mean that the flow did not happen. */
  readonly writes: number
}

/** The first person of a world. */
export function buyerIn({ phones: [phone] }: World): Phone {
  if (!phone) throw new Error('nobody lives here')
  return phone
}

/** A deed, and all that comes of it. */
export async function done(world: World, deed: Promise<unknown>): Promise<void> {
  await world.settle()
  await deed
  await world.settle()
}

const BASKET = { 'p1-1': 2, 'p2-1': 1 }

export async function unpaidOrder(world: World): Promise<KnownOrder> {
  const buyer = buyerIn(world)
  await done(world, buyer.order(BASKET))
  const [order] = buyer.orders
  if (!order) throw new Error('nothing was ordered')
  return order
}

export async function payableOrder(world: World): Promise<KnownOrder> {
  const order = await unpaidOrder(world)
  await done(world, buyerIn(world).openCashier(order))
  return order
}
