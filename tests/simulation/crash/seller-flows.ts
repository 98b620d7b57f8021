import { fen } from '@domain/money'
import { aParcel, receive, ship } from '../commands/shipping'
import { buyerIn, type CrashFlow, done, payableOrder, unpaidOrder } from './flow'
import { paidOrder, receivedOrder, shippedOrder } from './seller-scene'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const CHEAPER = { discount: fen(500), postage: fen(0) }

const shipping: readonly CrashFlow[] = [
  {
    name: 'ship an order',
    fn: 'seller',
    async prepare(world) {
      const order = await paidOrder(world)
      return () => ship(world, world.seller, order, aParcel(1))
    },
    // A colleague may not try again.
    ends: ['SETTLED', 'TO_SHIP'],
    writes: 3,
  },
  {
    name: 'tell WeChat and the buyer of a parcel',
    fn: 'jobs',
    async prepare(world) {
      await done(world, ship(world, world.seller, await paidOrder(world), aParcel(1)))
      return () => world.ring()
    },
    ends: ['SETTLED'],
    writes: 4,
  },
  {
    name: 'confirm receipt',
    fn: 'order',
    async prepare(world) {
      const order = await shippedOrder(world)
      return () => receive(world, order, true)
    },
    ends: ['SETTLED'],
    writes: 1,
  },
  {
    name: 'receive an order by itself',
    fn: 'jobs',
    async prepare(world) {
      await shippedOrder(world)
      await world.pass(10 * DAY)
      return () => world.ring()
    },
    ends: ['SETTLED'],
    writes: 2,
  },
  {
    name: 'settle an order',
    fn: 'jobs',
    async prepare(world) {
      await receivedOrder(world)
      await world.pass(7 * DAY)
      return () => world.ring()
    },
    ends: ['SETTLED'],
    writes: 2,
  },
]

const unpaid: readonly CrashFlow[] = [
  {
    name: 'wish another price',
    fn: 'seller',
    async prepare(world) {
      const { id: orderId } = await unpaidOrder(world)
      return () => world.seller.call('seller.repriceOrder', { orderId, ...CHEAPER })
    },
    ends: ['CLOSED: EXPIRED'],
    writes: 3,
  },
  {
    name: 'change a price as the cashier is opened again, and pay it',
    fn: 'order',
    async prepare(world) {
      const known = await payableOrder(world)
      const buyer = buyerIn(world)
      const wish = { orderId: known.id, ...CHEAPER }
      await done(world, world.seller.call('seller.repriceOrder', wish))
      return async () => {
        await buyer.openCashier(known)
        await buyer.pay(known)
      }
    },
    ends: ['TO_SHIP', 'CLOSED: EXPIRED'],
    writes: 1,
  },
  {
    name: 'change a price as its old one is paid',
    fn: 'jobs',
    async prepare(world) {
      const known = await payableOrder(world)
      const wish = { orderId: known.id, ...CHEAPER }
      await done(world, world.seller.call('seller.repriceOrder', wish))
      world.desk.faults.delayMs = MINUTE
      return () => Promise.all([buyerIn(world).pay(known), world.ring()])
    },
    ends: ['TO_SHIP'],
    writes: 4,
  },
  {
    name: 'close an order as the seller',
    fn: 'jobs',
    async prepare(world) {
      const { id: orderId } = await payableOrder(world)
      await done(world, world.seller.call('seller.closeOrder', { orderId }))
      return () => world.ring()
    },
    ends: ['CLOSED: SELLER', 'CLOSED: EXPIRED'],
    writes: 4,
  },
]

const bookkeeping: readonly CrashFlow[] = [
  {
    name: 'move stock',
    fn: 'seller',
    async prepare(world) {
      const move = (delta: number, note: string) =>
        world.seller.call('seller.changeStock', {
          ...{ skuId: 'p1-1', delta, reason: 'COUNTED', note },
        })
      await done(world, move(3, 'before'))
      return () => move(-2, 'now')
    },
    ends: [],
    writes: 4,
  },
  {
    name: 'count what was paid',
    fn: 'jobs',
    async prepare(world) {
      await paidOrder(world)
      return () => world.ring()
    },
    ends: ['TO_SHIP'],
    writes: 8,
  },
]

export const sellerFlows: readonly CrashFlow[] = [...shipping, ...unpaid, ...bookkeeping]
