import { take } from '../commands/grouping'
import { GROUP_MS, GROUP_SKU } from '../world/shop'
import { type CrashFlow, done } from './flow'
import { ends, joinGroup, lastOrder, openGroup, personIn, twoOfThree } from './group-scene'

const MINUTE = 60_000

const forming: readonly CrashFlow[] = [
  {
    name: 'open a group by paying',
    fn: 'pay-notify',
    async prepare(world) {
      const leader = personIn(world, 0)
      await done(world, take(leader, { kind: 'open', size: 2 }, false))
      await done(world, leader.openCashier(lastOrder(leader)))
      return () => leader.pay(lastOrder(leader))
    },
    ends: [ends.expired, ends.refunded],
    writes: 3,
  },
  {
    name: 'take a seat by ordering',
    fn: 'order',
    async prepare(world) {
      const groupId = await openGroup(world, 2)
      const member = personIn(world, 1)
      const wishing = member.wish({ [GROUP_SKU]: 1 }, { kind: 'join', groupId })
      await world.settle()
      const wish = await wishing
      return () => (wish ? member.place(wish) : Promise.reject(new Error('no price')))
    },
    ends: [ends.expired, ends.refunded, 'CLOSED: EXPIRED', 'CLOSED: ABANDONED'],
    writes: 4,
  },
  {
    name: 'order for a group that fills up meanwhile',
    fn: 'order',
    async prepare(world) {
      const groupId = await openGroup(world, 2)
      const member = personIn(world, 1)
      const wishing = member.wish({ [GROUP_SKU]: 1 }, { kind: 'join', groupId })
      await world.settle()
      const wish = await wishing
      const rival = personIn(world, 2)
      return () =>
        Promise.all([
          wish && member.place(wish),
          take(rival, { kind: 'join', groupId }, true),
          world.step(7),
        ])
    },
    ends: [
      ...[ends.byMembers, ends.toShip, ends.expired, ends.refunded],
      ...['CLOSED: CANCELLED', 'CLOSED: EXPIRED', 'CLOSED: ABANDONED'],
    ],
    writes: 4,
  },
  {
    name: 'pay for a seat',
    fn: 'pay-notify',
    async prepare(world) {
      const order = await joinGroup(world, 1, await openGroup(world, 3))
      return () => personIn(world, 1).pay(order)
    },
    ends: [ends.expired, ends.refunded],
    writes: 4,
  },
  {
    name: 'complete a group by paying',
    fn: 'pay-notify',
    async prepare(world) {
      const order = await joinGroup(world, 2, await twoOfThree(world))
      return () => personIn(world, 2).pay(order)
    },
    ends: [ends.byMembers, ends.toShip],
    writes: 6,
  },
  {
    name: 'complete a group by asking about a payment',
    fn: 'order',
    async prepare(world) {
      const order = await joinGroup(world, 1, await openGroup(world, 2))
      world.desk.faults.delayMs = MINUTE
      await personIn(world, 1).pay(order)
      return () => personIn(world, 1).check(order)
    },
    ends: [ends.byMembers, ends.toShip],
    writes: 5,
  },
  {
    name: 'complete a group as its seller',
    fn: 'seller',
    async prepare(world) {
      const groupId = await twoOfThree(world)
      return () => world.seller.call('seller.completeGroup', { groupId })
    },
    // The seller may not try again: then it expires.
    ends: [ends.bySeller, ends.toShip, ends.expired, ends.refunded],
    writes: 4,
  },
]

const failing: readonly CrashFlow[] = [
  {
    name: 'let a group expire',
    fn: 'jobs',
    async prepare(world) {
      await twoOfThree(world)
      await world.pass(GROUP_MS)
      return () => world.ring()
    },
    ends: [ends.expired, ends.refunded],
    writes: 9,
  },
  {
    name: 'hear of the last refund of a group',
    fn: 'pay-notify',
    async prepare(world) {
      await openGroup(world, 2)
      await world.pass(GROUP_MS)
      await done(world, world.ring())
      return () => world.pass(3000)
    },
    ends: [ends.expired, ends.refunded],
    writes: 3,
  },
  {
    name: 'leave a group',
    fn: 'order',
    async prepare(world) {
      await twoOfThree(world)
      const member = personIn(world, 1)
      return () => member.leaveGroup(lastOrder(member))
    },
    // A member who does not try again is refunded with the rest.
    ends: [ends.expired, ends.refunded, ends.leftAndRefunded],
    writes: 5,
  },
  {
    name: 'leave a group as the last one',
    fn: 'order',
    async prepare(world) {
      await openGroup(world, 2)
      const leader = personIn(world, 0)
      return () => leader.leaveGroup(lastOrder(leader))
    },
    ends: [ends.allLeft, ends.leftAndRefunded, ends.expired, ends.refunded],
    writes: 5,
  },
  {
    name: 'cancel an order that holds a seat',
    fn: 'order',
    async prepare(world) {
      const order = await joinGroup(world, 1, await openGroup(world, 2))
      return () => personIn(world, 1).cancel(order)
    },
    ends: [ends.expired, ends.refunded, 'CLOSED: CANCELLED', 'CLOSED: EXPIRED'],
    writes: 5,
  },
  {
    name: 'close an order that holds a seat',
    fn: 'jobs',
    async prepare(world) {
      await joinGroup(world, 1, await openGroup(world, 2))
      await world.pass(16 * MINUTE)
      return () => world.ring()
    },
    ends: [ends.expired, ends.refunded, 'CLOSED: EXPIRED'],
    writes: 5,
  },
]

export const groupFlows: readonly CrashFlow[] = [...forming, ...failing]
