import { ask } from '../commands/after-sale'
import { buyerIn, type CrashFlow, done } from './flow'
import { approved, ASKED, oneIn, paidOrder, requested, returning } from './seller-scene'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SHOWN = ['TO_SHIP', 'REFUND_ONLY UNSHIPPED: REFUNDED'] as const
const RETURNED = ['SETTLED', 'RETURN SHIPPED: REFUNDED'] as const

const unshipped: readonly CrashFlow[] = [
  {
    name: 'ask for a refund',
    fn: 'order',
    async prepare(world) {
      const order = await paidOrder(world)
      return () => ask(world, order, ASKED)
    },
    // Who does not try again keeps the goods; who does is granted it after two days.
    ends: SHOWN,
    writes: 1,
  },
  {
    name: 'approve a refund',
    fn: 'seller',
    async prepare(world) {
      await requested(world)
      const one = await oneIn(world)
      return () => world.seller.call('seller.approveAfterSale', one)
    },
    ends: SHOWN,
    writes: 3,
  },
  {
    name: 'pay back and restock',
    fn: 'jobs',
    async prepare(world) {
      await approved(world)
      return () => world.ring()
    },
    ends: SHOWN,
    writes: 5,
  },
  {
    name: 'restock what was taken out of the sold ones',
    fn: 'jobs',
    async prepare(world) {
      await approved(world)
      await done(world, world.ring())
      await world.pass(6 * MINUTE)
      return () => world.ring()
    },
    ends: SHOWN,
    writes: 3,
  },
  {
    name: 'hear of a refund of a part',
    fn: 'pay-notify',
    async prepare(world) {
      await approved(world)
      await done(world, world.ring())
      return () => world.pass(3000)
    },
    ends: SHOWN,
    writes: 1,
  },
  {
    name: 'refund the whole of an order',
    fn: 'jobs',
    async prepare(world) {
      const order = await paidOrder(world)
      await done(world, ask(world, order))
      for (const afterSaleId of ['s1', 's2']) {
        const one = { orderId: order._id, afterSaleId }
        await done(world, world.seller.call('seller.approveAfterSale', one))
      }
      return () => world.ring()
    },
    ends: ['CLOSED: REFUNDED', 'REFUND_ONLY UNSHIPPED: REFUNDED'],
    writes: 5,
  },
  {
    name: 'grant what nobody answers',
    fn: 'jobs',
    async prepare(world) {
      await requested(world)
      await world.pass(2 * DAY)
      return () => world.ring()
    },
    ends: SHOWN,
    writes: 5,
  },
]

const shipped: readonly CrashFlow[] = [
  {
    name: 'accept what came back',
    fn: 'seller',
    async prepare(world) {
      await returning(world, 'RETURN')
      const one = await oneIn(world)
      return () => world.seller.call('seller.acceptReturn', { ...one, restock: true })
    },
    ends: RETURNED,
    writes: 3,
  },
  {
    name: 'pay back and restock what came back',
    fn: 'jobs',
    async prepare(world) {
      await returning(world, 'RETURN')
      const one = await oneIn(world)
      const accept = world.seller.call('seller.acceptReturn', { ...one, restock: true })
      await done(world, accept)
      return () => world.ring()
    },
    ends: RETURNED,
    writes: 5,
  },
  {
    name: 'send other pieces',
    fn: 'seller',
    async prepare(world) {
      await returning(world, 'EXCHANGE')
      const one = await oneIn(world)
      await done(world, world.seller.call('seller.acceptReturn', { ...one, restock: false }))
      const parcel = { carrier: 'ZTO', waybill: 'WB000003' }
      return () => world.seller.call('seller.sendExchange', { ...one, parcel })
    },
    ends: [
      'SETTLED',
      'RECEIVED',
      'EXCHANGE SHIPPED: EXCHANGED',
      'EXCHANGE SHIPPED: AWAITING_RESHIP',
    ],
    writes: 3,
  },
  {
    name: 'have the other pieces',
    fn: 'order',
    async prepare(world) {
      await returning(world, 'EXCHANGE')
      const one = await oneIn(world)
      await done(world, world.seller.call('seller.acceptReturn', { ...one, restock: false }))
      const parcel = { carrier: 'ZTO', waybill: 'WB000003' }
      await done(world, world.seller.call('seller.sendExchange', { ...one, parcel }))
      return () => buyerIn(world).call('order.confirmExchange', one)
    },
    ends: ['SETTLED', 'EXCHANGE SHIPPED: EXCHANGED'],
    writes: 1,
  },
]

export const afterSaleFlows: readonly CrashFlow[] = [...unshipped, ...shipped]
