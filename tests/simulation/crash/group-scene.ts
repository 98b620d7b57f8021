import { payFor, take } from '../commands/grouping'
import type { KnownOrder, Phone } from '../world/phone'
import type { World } from '../world/world'
import { done } from './flow'

/** How groups and their orders may end (see outcomes). */
export const ends = {
  bySeller: 'group SUCCEEDED: SELLER',
  byMembers: 'group SUCCEEDED: MEMBERS',
  expired: 'group FAILED: EXPIRED',
  allLeft: 'group FAILED: ALL_LEFT',
  refunded: 'CLOSED, refunded: GROUP_FAILED',
  leftAndRefunded: 'CLOSED, refunded: LEFT_GROUP',
  toShip: 'TO_SHIP, in a group',
  toShipRevived: 'TO_SHIP, in a group, revived',
} as const

export function personIn({ phones }: World, nth: number): Phone {
  const phone = phones[nth]
  if (!phone) throw new Error(`nobody is number ${nth}`)
  return phone
}

export function lastOrder({ orders }: Phone): KnownOrder {
  const order = orders.at(-1)
  if (!order) throw new Error('nothing was ordered')
  return order
}

export async function openGroup(world: World, size: number): Promise<string> {
  const leader = personIn(world, 0)
  await done(world, take(leader, { kind: 'open', size }, true))
  const { groupId } = lastOrder(leader)
  if (groupId === null) throw new Error('no group')
  return groupId
}

/** This person's order with its seat, up to the open cashier. */
export async function joinGroup(world: World, nth: number, groupId: string): Promise<KnownOrder> {
  const member = personIn(world, nth)
  await done(world, take(member, { kind: 'join', groupId }, false))
  await done(world, member.openCashier(lastOrder(member)))
  return lastOrder(member)
}

/** A group of three: two have paid. */
export async function twoOfThree(world: World): Promise<string> {
  const groupId = await openGroup(world, 3)
  await done(world, payFor(personIn(world, 1), await joinGroup(world, 1, groupId)))
  return groupId
}
