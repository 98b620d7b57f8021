import { ORDERS } from '../../../emulator/wechat-pay/indexes'
import { buyerIn, type CrashFlow, done, payableOrder, unpaidOrder } from './flow'
import { withdraw } from '../commands/selling'
import type { KnownOrder } from '../world/phone'
import type { World } from '../world/world'

const MINUTE = 60_000
/** After which an order that nobody paid is to be closed, and its hold is over. */
const EXPIRED = 16 * MINUTE
const SWEPT = 26 * MINUTE

/** Closed here, and yet payable there, as if WeChat Pay had heard of it only afterwards. */
async function closedOrder(world: World): Promise<KnownOrder> {
  const order = await payableOrder(world)
  await done(world, buyerIn(world).cancel(order))
  await world.store.update(ORDERS, { _id: order.id }, { $set: { state: 'NOTPAY' } })
  return order
}

const sellOut = (world: World) => withdraw(world, 'p2-1')

async function refundUnderWay(world: World): Promise<void> {
  const order = await closedOrder(world)
  await sellOut(world)
  await done(world, buyerIn(world).pay(order))
}

const wishOf = (basket: Readonly<Record<string, number>>) => async (world: World) => {
  const buyer = buyerIn(world)
  const wish = buyer.wish(basket)
  await world.settle()
  const wanted = await wish
  if (!wanted) throw new Error('no price')
  return { buyer, wanted }
}

const creating: readonly CrashFlow[] = [
  {
    name: 'create an order',
    fn: 'order',
    async prepare(world) {
      const { buyer, wanted } = await wishOf({ 'p1-1': 2, 'p2-1': 1 })(world)
      return () => buyer.place(wanted)
    },
    ends: ['CLOSED: EXPIRED', 'CLOSED: ABANDONED'],
    writes: 3,
  },
  {
    name: 'create an order that is short of a piece',
    fn: 'order',
    async prepare(world) {
      const { buyer, wanted } = await wishOf({ 'p1-1': 2, 'p2-1': 1 })(world)
      await sellOut(world)
      return () => buyer.place(wanted)
    },
    ends: ['CLOSED: ABANDONED'],
    writes: 3,
  },
  {
    name: 'create an order twice at once',
    fn: 'order',
    async prepare(world) {
      const { buyer, wanted } = await wishOf({ 'p1-1': 2, 'p2-1': 1 })(world)
      return () => Promise.all([buyer.place(wanted), buyer.place(wanted)])
    },
    ends: ['CLOSED: EXPIRED', 'CLOSED: ABANDONED'],
    writes: 3,
  },
]

const paying: readonly CrashFlow[] = [
  {
    name: 'settle a payment that is notified',
    fn: 'pay-notify',
    async prepare(world) {
      const order = await payableOrder(world)
      return () => buyerIn(world).pay(order)
    },
    ends: ['TO_SHIP'],
    writes: 4,
  },
  {
    name: 'settle a payment that the buyer asks about',
    fn: 'order',
    async prepare(world) {
      const order = await payableOrder(world)
      world.desk.faults.delayMs = MINUTE
      await buyerIn(world).pay(order)
      return () => buyerIn(world).check(order)
    },
    ends: ['TO_SHIP'],
    writes: 4,
  },
  {
    name: 'settle a payment whose notification never comes',
    fn: 'jobs',
    async prepare(world) {
      const order = await payableOrder(world)
      world.desk.faults.dropNext = 100
      await done(world, buyerIn(world).pay(order))
      await world.pass(EXPIRED)
      return () => world.ring()
    },
    ends: ['TO_SHIP'],
    writes: 4,
  },
  {
    name: 'revive a closed order that is paid',
    fn: 'pay-notify',
    async prepare(world) {
      const order = await closedOrder(world)
      return () => buyerIn(world).pay(order)
    },
    ends: ['TO_SHIP, revived'],
    writes: 6,
  },
  {
    name: 'refund a closed order that is paid',
    fn: 'pay-notify',
    async prepare(world) {
      const order = await closedOrder(world)
      await sellOut(world)
      return () => buyerIn(world).pay(order)
    },
    ends: ['CLOSED, refunded: PAID_AFTER_CLOSE'],
    writes: 5,
  },
  {
    name: 'hear of a refund',
    fn: 'pay-notify',
    async prepare(world) {
      await refundUnderWay(world)
      return () => world.pass(3000)
    },
    ends: ['CLOSED, refunded: PAID_AFTER_CLOSE'],
    writes: 1,
  },
  {
    name: 'try an abnormal refund again',
    fn: 'jobs',
    async prepare(world) {
      world.desk.faults.refundAbnormal = true
      await refundUnderWay(world)
      await world.pass(3000)
      await world.settle()
      world.desk.faults.refundAbnormal = false
      await world.pass(61 * MINUTE)
      return () => world.ring()
    },
    ends: ['CLOSED, refunded: PAID_AFTER_CLOSE'],
    writes: 2,
  },
]

const ending: readonly CrashFlow[] = [
  {
    name: 'cancel an order',
    fn: 'order',
    async prepare(world) {
      const order = await payableOrder(world)
      return () => buyerIn(world).cancel(order)
    },
    ends: ['CLOSED: CANCELLED', 'CLOSED: EXPIRED'],
    writes: 4,
  },
  {
    name: 'close an order that nobody paid',
    fn: 'jobs',
    async prepare(world) {
      await unpaidOrder(world)
      await world.pass(EXPIRED)
      return () => world.ring()
    },
    ends: ['CLOSED: EXPIRED'],
    writes: 4,
  },
  {
    name: 'bury an order that was never inserted',
    fn: 'jobs',
    async prepare(world) {
      const { buyer, wanted } = await wishOf({ 'p1-1': 2, 'p2-1': 1 })(world)
      buyer.patience = 0
      world.host.doomNext('order', { write: 3, how: 'DIES_BEFORE', met: false })
      await done(world, buyer.place(wanted))
      await world.pass(SWEPT)
      return () => world.ring()
    },
    ends: ['CLOSED: ABANDONED'],
    writes: 4,
  },
]

export const purchaseFlows: readonly CrashFlow[] = [...creating, ...paying, ...ending]
