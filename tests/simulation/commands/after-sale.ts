import fc from 'fast-check'
import type { AfterSaleKind } from '@domain/after-sale-state'
import { fen } from '@domain/money'
import type { Order } from '@domain/order'
import type { World } from '../world/world'
import { deeds } from './command'
import { buyerOf, findOrder, findRequest } from './look-up'
import { aParcel, ship } from './shipping'

const nth = fc.nat(5)
const number = fc.nat(999_999)
const LIVE: readonly Order['state'][] = ['TO_SHIP', 'SHIPPED', 'RECEIVED']

interface Wish {
  readonly kind: AfterSaleKind
  /** How many lines, and how many pieces of each; 0: all that there are. */
  readonly lines: number
  readonly quantity: number
  /** Fen; 0: the most. */
  readonly amount: number
}

/** What is asked about an order: what has not left, if anything has not, unless it must have. */
function inputOf({ _id, state, lines: all, shipments }: Order, wish: Wish) {
  const isShipped = state !== 'TO_SHIP' || (shipments.length > 0 && wish.kind !== 'REFUND_ONLY')
  const pieces = isShipped ? ('SHIPPED' as const) : ('UNSHIPPED' as const)
  const lines = (wish.lines === 0 ? all : all.slice(0, wish.lines)).map(({ skuId, quantity }) => ({
    skuId,
    quantity: wish.quantity === 0 ? quantity : Math.min(quantity, wish.quantity),
  }))
  const amount = lines.length === 1 && wish.amount > 0 ? { amount: fen(wish.amount) } : {}
  const kind = isShipped ? wish.kind : ('REFUND_ONLY' as const)
  const why = { reason: 'NOT_WANTED' as const, note: '', pictures: [] }
  return { orderId: _id, kind, pieces, lines, ...why, ...amount }
}

export async function ask(world: World, order: Order, wish: Partial<Wish> = {}): Promise<void> {
  const whole: Wish = { kind: 'REFUND_ONLY', lines: 0, quantity: 0, amount: 0, ...wish }
  const phone = buyerOf(world, order)
  const answer = await phone.call('order.requestAfterSale', inputOf(order, whole))
  if (!answer?.ok) return
  const after = await world.database.findById<Order>('orders', order._id)
  if (!answer.data.afterSales.every(({ id }) => after?.afterSales.some((one) => one.id === id)))
    world.report(`a request about ${order._id} was acknowledged and is not there`)
}

const wish = fc.record({
  kind: fc.constantFrom<AfterSaleKind>('REFUND_ONLY', 'RETURN', 'RETURN', 'EXCHANGE'),
  lines: fc.constantFrom(0, 1),
  quantity: fc.constantFrom(0, 1),
  amount: fc.constantFrom(0, 0, 0, 500),
})

const request = deeds(fc.record({ nth, wish }), ({ nth, wish }) => ({
  name: `a buyer wants after-sale of an order (${nth}): ${JSON.stringify(wish)}`,
  async begin(world) {
    const order = await findOrder(world, nth, ({ state }) => LIVE.includes(state))
    if (order) await ask(world, order, wish)
  },
}))

const approve = deeds(
  fc.record({ nth, amount: fc.constantFrom(0, 0, 0, 300, 9_999_999) }),
  ({ nth, amount }) => ({
    name: `the seller approves a request (${nth})${amount ? ` with ${amount} fen` : ''}`,
    async begin(world) {
      const found = await findRequest(world, nth, 'REQUESTED')
      if (!found) return
      const one = { orderId: found.order._id, afterSaleId: found.one.id }
      const granted = amount > 0 ? { amount: fen(amount) } : {}
      await world.seller.call('seller.approveAfterSale', { ...one, ...granted })
    },
  }),
)

const reject = deeds(nth, (nth) => ({
  name: `the seller rejects a request (${nth})`,
  async begin(world) {
    const found = await findRequest(world, nth, 'REQUESTED')
    if (!found) return
    const one = { orderId: found.order._id, afterSaleId: found.one.id }
    await world.clerk.call('seller.rejectAfterSale', { ...one, answer: '不行' })
  },
}))

const cancel = deeds(nth, (nth) => ({
  name: `a buyer takes a request back (${nth})`,
  async begin(world) {
    const found = await findRequest(world, nth, 'REQUESTED', 'AWAITING_RETURN')
    if (!found) return
    const one = { orderId: found.order._id, afterSaleId: found.one.id }
    await buyerOf(world, found.order).call('order.cancelAfterSale', one)
  },
}))

const sendBack = deeds(fc.record({ nth, number }), ({ nth, number }) => ({
  name: `a buyer sends pieces back (${nth})`,
  async begin(world) {
    const found = await findRequest(world, nth, 'AWAITING_RETURN')
    if (!found) return
    const one = { orderId: found.order._id, afterSaleId: found.one.id }
    const { carrier, waybill } = aParcel(number)
    const parcel = { carrier, waybill }
    await buyerOf(world, found.order).call('order.sendReturn', { ...one, parcel })
  },
}))

const inspect = deeds(
  fc.record({ nth, well: fc.constantFrom(true, true, false), restock: fc.boolean() }),
  ({ nth, well, restock }) => ({
    name: `the seller looks at what came back (${nth}): ${well ? 'well' : 'not well'}`,
    async begin(world) {
      const found = await findRequest(world, nth, 'RETURNING')
      if (!found) return
      const one = { orderId: found.order._id, afterSaleId: found.one.id }
      if (well) await world.seller.call('seller.acceptReturn', { ...one, restock })
      else await world.seller.call('seller.refuseReturn', { ...one, answer: '空包裹' })
    },
  }),
)

const exchange = deeds(fc.record({ nth, number }), ({ nth, number }) => ({
  name: `the seller sends other pieces (${nth})`,
  async begin(world) {
    const found = await findRequest(world, nth, 'AWAITING_RESHIP')
    if (!found) return
    const one = { orderId: found.order._id, afterSaleId: found.one.id }
    const { carrier, waybill } = aParcel(number)
    await world.clerk.call('seller.sendExchange', { ...one, parcel: { carrier, waybill } })
  },
}))

const arrive = deeds(nth, (nth) => ({
  name: `a buyer has the other pieces (${nth})`,
  async begin(world) {
    const found = await findRequest(world, nth, 'RESHIPPED')
    if (!found) return
    const one = { orderId: found.order._id, afterSaleId: found.one.id }
    await buyerOf(world, found.order).call('order.confirmExchange', one)
  },
}))

/** FAULTS 27: the buyer asks, one colleague grants and another ships, and the job pays back, all at once. */
const race = deeds(
  fc.record({ nth, number, quantity: fc.nat(1) }),
  ({ nth, number, quantity }) => ({
    name: `an order (${nth}) is shipped while it is refunded`,
    async begin(world) {
      const order = await findOrder(world, nth, ({ state }) => state === 'TO_SHIP')
      if (!order) return
      const one = { orderId: order._id, afterSaleId: `s${order.afterSales.length + 1}` }
      await Promise.all([
        ask(world, order, { quantity }).then(() =>
          world.clerk.call('seller.approveAfterSale', one).then(() => world.ring()),
        ),
        ship(world, world.seller, order, aParcel(number)),
      ])
    },
  }),
)

/** What comes back. */
export const afterSale = fc.oneof(
  { weight: 5, arbitrary: request },
  { weight: 4, arbitrary: approve },
  { weight: 1, arbitrary: reject },
  { weight: 1, arbitrary: cancel },
  { weight: 2, arbitrary: sendBack },
  { weight: 2, arbitrary: inspect },
  { weight: 1, arbitrary: exchange },
  { weight: 1, arbitrary: arrive },
  { weight: 2, arbitrary: race },
)
