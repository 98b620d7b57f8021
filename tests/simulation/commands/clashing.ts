import fc from 'fast-check'
import { NEVER } from '@domain/stock'
import type { KnownOrder, Phone } from '../world/phone'
import type { World } from '../world/world'
import { deeds } from './command'
import { take } from './grouping'

/** Later than a group's time is over. */
const LATE_MS = 2 * 60 * 60_000

interface Clash {
  /** The group's time is over in this moment. */
  readonly expires: boolean
  readonly leaves: boolean
  readonly completes: boolean
}

interface Member {
  readonly phone: Phone
  readonly order: KnownOrder
}

/** Waits for what somebody began, and for all that comes of it. */
async function done(world: World, began: Promise<unknown>): Promise<void> {
  await world.settle()
  await began
  await world.settle()
}

/** Ann leads a group of three; whoever of the others gets a seat stands at the cashier. */
async function atTheCashier(world: World): Promise<{ groupId: string; members: Member[] } | null> {
  const [leader, ...others] = world.phones
  if (!leader) return null
  await done(world, take(leader, { kind: 'open', size: 3 }, true))
  const groupId = leader.orders.at(-1)?.groupId
  if (groupId == null) return null
  await done(
    world,
    Promise.all(others.map((phone) => take(phone, { kind: 'join', groupId }, false))),
  )
  const members = others.flatMap((phone): Member[] => {
    const order = phone.orders.at(-1)
    return order?.groupId === groupId ? [{ phone, order }] : []
  })
  await done(world, Promise.all(members.map(({ phone, order }) => phone.openCashier(order))))
  return { groupId, members }
}

async function passToExpiry(world: World, groupId: string): Promise<void> {
  const group = (await world.everything()).groups.find(({ _id }) => _id === groupId)
  const wait =
    Math.min(group?.endsAt?.getTime() ?? NEVER, group?.expiresAt ?? NEVER) - world.clock.now()
  if (group && wait > 0) await world.pass(wait)
}

async function clash(world: World, { expires, leaves, completes }: Clash): Promise<void> {
  const [leader] = world.phones
  const scene = await atTheCashier(world)
  const ledBy = leader?.orders.at(-1)
  if (!scene || !leader || !ledBy) return
  const { faults } = world.desk
  // Unpaid orders close before a group's time is over: their money is taken, and told of only then.
  if (expires) faults.delayMs = LATE_MS
  await Promise.all(scene.members.map(({ phone, order }) => phone.pay(order)))
  if (expires) {
    faults.delayMs = 0
    await passToExpiry(world, scene.groupId)
    void world.ring()
    for (const { phone, order } of scene.members) void phone.check(order)
  }
  if (leaves) void leader.leaveGroup(ledBy)
  if (completes) void world.seller.call('seller.completeGroup', { groupId: scene.groupId })
}

/** FAULTS 9, 10, 11: the last seats are paid at once, as the group expires, is left, or is completed. */
export const clashing = deeds(
  fc.record({ expires: fc.boolean(), leaves: fc.boolean(), completes: fc.boolean() }),
  (what) => ({
    name: `the others pay at once in a group of ann: ${JSON.stringify(what)}`,
    drive: (world) => clash(world, what),
  }),
)
