import { comeTooLate } from '../commands/late'
import type { KnownOrder } from '../world/phone'
import { GROUP_MS } from '../world/shop'
import type { World } from '../world/world'
import type { CrashFlow } from './flow'
import { ends, lastOrder, personIn } from './group-scene'

async function waiting(world: World): Promise<KnownOrder> {
  const order = await comeTooLate(world)
  if (!order) throw new Error('nobody came too late')
  await world.settle()
  return order
}

/** What becomes of a payer who finds the group full. */
export const lateFlows: readonly CrashFlow[] = [
  {
    name: 'choose another group',
    fn: 'order',
    async prepare(world) {
      const order = await waiting(world)
      const { groupId } = lastOrder(personIn(world, 3))
      return () => personIn(world, 1).chooseGroup(order, groupId ?? '')
    },
    ends: [ends.byMembers, ends.toShip, ends.toShipRevived, ends.expired, ends.refunded],
    writes: 4,
  },
  {
    name: 'give up waiting for a group',
    fn: 'order',
    async prepare(world) {
      const order = await waiting(world)
      return () => personIn(world, 1).leaveGroup(order)
    },
    ends: [ends.byMembers, ends.toShip, ends.expired, ends.refunded, ends.leftAndRefunded],
    writes: 4,
  },
  {
    name: 'wait for a group in vain',
    fn: 'jobs',
    async prepare(world) {
      await waiting(world)
      await world.pass(GROUP_MS)
      return () => world.ring()
    },
    ends: [ends.byMembers, ends.toShip, ends.expired, ends.refunded],
    writes: 9,
  },
]
