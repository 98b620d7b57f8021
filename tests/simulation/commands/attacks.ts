import fc from 'fast-check'
import type { Order } from '@domain/order'
import { formatTime } from '../../../emulator/wechat-pay/china-time'
import { type Faults, noFaults } from '../../../emulator/wechat-pay/faults'
import { composeDelivery, type Delivery } from '../../../emulator/wechat-pay/notifications'
import { PEOPLE } from '../world/shop'
import type { World } from '../world/world'
import { deeds, orderOf, someone, type Someone } from './command'

/** Somebody who wants goods without paying; with the signature of WeChat Pay, or a forged one. */
type Lie = Pick<Faults, 'forge' | 'mismatch'>

/** Further than any clock is off: a stale lie is stale for every instance. */
const LONG_AGO_MS = 60 * 60_000

/** Money that was never taken, as WeChat Pay would tell it; the lie says what is wrong with it. */
function untrue(world: World, order: Order, lie: Lie): Delivery {
  const { keys } = world.desk.ctx
  const at = world.clock.now() - (lie.forge === 'timestamp' ? LONG_AGO_MS : 0)
  const resource = {
    appid: keys.appid,
    mchid: keys.mchid,
    out_trade_no: order._id,
    transaction_id: 'T-never',
    trade_state: 'SUCCESS',
    success_time: formatTime(at),
    payer: { openid: order.buyerId },
    amount: { total: order.amounts.payable, currency: 'CNY' },
  }
  const task = {
    _id: 'lie',
    dueAt: at,
    kind: 'notify',
    url: 'http://127.0.0.1/',
    attempt: 0,
  } as const
  const about = { eventType: 'TRANSACTION.SUCCESS', summary: '', subject: order._id }
  return composeDelivery(keys, { ...noFaults(), ...lie }, at, {
    ...{ ...task, ...about, resource, originalType: 'transaction', createdAt: at, held: false },
  })
}

/** FAULTS 3, 4: none of these may be accepted, and no order may change by them. */
const lies: readonly Lie[] = [
  ...(['signature', 'ciphertext', 'timestamp', 'serial'] as const).map((forge): Lie => {
    return { forge, mismatch: 'off' }
  }),
  ...(['amount', 'currency', 'mchid', 'appid', 'payer', 'order'] as const).map((mismatch): Lie => {
    return { forge: 'off', mismatch }
  }),
]

async function stored(world: World, chosen: Someone): Promise<Order | null> {
  const known = orderOf(world, chosen)
  return known ? world.database.findById<Order>('orders', known.id) : null
}

const lieAboutPayment = deeds(
  fc.record({ chosen: someone, lie: fc.constantFrom(...lies) }),
  ({ chosen, lie }) => ({
    name: `a notification lies about an order of ${PEOPLE[chosen.who]}: ${JSON.stringify(lie)}`,
    when: (world) => orderOf(world, chosen) !== undefined,
    async begin(world) {
      const order = await stored(world, chosen)
      const status = order ? await world.deliver(untrue(world, order, lie)) : 400
      if (status === 204) world.report(`a lie was accepted: ${JSON.stringify(lie)}`)
    },
  }),
)

/** FAULTS 5: a person's payment, rightly signed, under the number of another person's order. */
const misdirect = deeds(fc.record({ from: someone, to: someone }), ({ from, to }) => ({
  name: `a payment of ${PEOPLE[from.who]} is told for an order of ${PEOPLE[to.who]}`,
  when: (world) =>
    from.who !== to.who && orderOf(world, from) !== undefined && orderOf(world, to) !== undefined,
  async begin(world) {
    const paid = await stored(world, from)
    const other = await stored(world, to)
    if (!paid || !other) return
    const told = untrue(world, { ...paid, _id: other._id }, { forge: 'off', mismatch: 'off' })
    if ((await world.deliver(told)) === 204) world.report('a payment was accepted twice')
  },
}))

export const attacks = fc.oneof(lieAboutPayment, misdirect)
