import fc from 'fast-check'
import type { Order } from '@domain/order'
import type { Phone } from '../world/phone'
import type { World } from '../world/world'
import { deeds } from './command'
import { buyerOf, findOrder } from './look-up'

const nth = fc.nat(5)
const number = fc.nat(999_999)
/** SF wants to know the receiver's phone. */
const carrier = fc.constantFrom('ZTO', 'SF')

interface Parcel {
  readonly carrier: string
  readonly waybill: string
  readonly lines?: { skuId: string; quantity: number }[]
}

export const aParcel = (number: number, carrier = 'ZTO'): Parcel => ({
  carrier,
  waybill: `WB${String(number).padStart(6, '0')}`,
})

/** Ships, and looks whether what was acknowledged is so. */
export async function ship(world: World, phone: Phone, { _id }: Order, parcel: Parcel) {
  const answer = await phone.call('seller.ship', { orderId: _id, parcels: [parcel] })
  if (!answer?.ok) return
  const after = await world.database.findById<Order>('orders', _id)
  const isThere = after?.shipments.some(({ waybill, corrected }) => {
    return corrected || waybill === parcel.waybill
  })
  if (!isThere) world.report(`${parcel.waybill} of ${_id} was acknowledged and is not there`)
}

const isToShip = ({ state }: Order) => state === 'TO_SHIP'

const shipOne = deeds(
  fc.record({ nth, number, carrier, part: fc.boolean(), twice: fc.boolean() }),
  ({ nth, number, carrier, part, twice }) => ({
    name: `the seller ships ${part ? 'a piece of ' : ''}an order (${nth})${twice ? ' twice' : ''}`,
    async begin(world) {
      const order = await findOrder(world, nth, isToShip)
      const [line] = order?.lines ?? []
      if (!order || !line) return
      const lines = part ? { lines: [{ skuId: line.skuId, quantity: 1 }] } : {}
      const parcel = { ...aParcel(number, carrier), ...lines }
      const times = twice ? [world.seller, world.seller] : [world.seller]
      await Promise.all(times.map((phone) => ship(world, phone, order, parcel)))
    },
  }),
)

/** FAULTS 27: two colleagues, two parcels, the same pieces. */
const shipBoth = deeds(fc.record({ nth, number }), ({ nth, number }) => ({
  name: `two colleagues ship an order (${nth}) at once`,
  async begin(world) {
    const order = await findOrder(world, nth, isToShip)
    if (!order) return
    await Promise.all([
      ship(world, world.seller, order, aParcel(number)),
      ship(world, world.clerk, order, aParcel(number + 1)),
    ])
  },
}))

const correct = deeds(fc.record({ nth, number, carrier }), ({ nth, number, carrier }) => ({
  name: `the seller corrects a waybill (${nth})`,
  async begin(world) {
    const order = await findOrder(world, nth, ({ shipments }) => shipments.length > 0)
    const parcel = order?.shipments[nth % order.shipments.length]
    if (!order || !parcel) return
    const typed = { carrier, waybill: `CB${number + 100_000}` }
    const input = { orderId: order._id, parcelId: parcel.id, ...typed }
    await world.clerk.call('seller.correctWaybill', input)
  },
}))

/** Confirms in WeChat's component, and tells the shop. */
export async function receive(world: World, order: Order, inWechat: boolean): Promise<void> {
  if (inWechat) await world.confirm(order.payment?.transactionId ?? '')
  const answer = await buyerOf(world, order).call('order.confirmReceipt', { orderId: order._id })
  if (!answer?.ok) return
  const after = await world.database.findById<Order>('orders', order._id)
  if (after?.state === 'SHIPPED' || after?.state === 'TO_SHIP') {
    world.report(`order ${order._id} is said to be received and is ${after.state}`)
  }
}

const confirm = deeds(fc.record({ nth, inWechat: fc.boolean() }), ({ nth, inWechat }) => ({
  name: `a buyer says that an order (${nth}) arrived${inWechat ? ', in WeChat too' : ''}`,
  async begin(world) {
    const order = await findOrder(world, nth, ({ state }) => state === 'SHIPPED')
    if (order) await receive(world, order, inWechat)
  },
}))

/** Parcels leave and arrive. */
export const shipping = fc.oneof(
  { weight: 4, arbitrary: shipOne },
  { weight: 1, arbitrary: shipBoth },
  { weight: 1, arbitrary: correct },
  { weight: 2, arbitrary: confirm },
)
