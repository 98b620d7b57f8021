import type { Group } from '@domain/group'
import type { SeatState } from '@domain/group-state'
import type { Order } from '@domain/order'
import type { Emulator } from '../../emulator/app'
import type { PayOrder } from '../../emulator/wechat-pay/pay-order'
import { allGroups } from './seat-watch'

/** What became of a buyer. LOST: paid, and neither seated, offered another group, nor refunded. */
export type Fate = 'UNPAID' | 'SEATED' | 'CONFIRMED' | 'MAY_CHOOSE' | 'REFUNDED' | 'LOST'

/** Orders, groups and WeChat Pay's books, read at one moment. */
export interface Ledger {
  readonly fates: Readonly<Partial<Record<Fate, number>>>
  readonly groups: readonly Group[]
  /** Ids of the orders whose payers may choose another group. */
  readonly choosing: readonly string[]
  /** Orders whose money at WeChat Pay is not what they say; empty when all is right. */
  readonly wrongMoney: readonly string[]
}

const seatIs = (group: Group | undefined, order: Order, ...states: SeatState[]) => {
  const seat = group?.seats[order.buyerId]
  return seat?.orderId === order._id && states.includes(seat.state)
}

function fateOf(order: Order, group: Group | undefined, now: number): Fate {
  const { state, payment, refund } = order
  if (payment === null) return 'UNPAID'
  if (state === 'GROUPING' && seatIs(group, order, 'PAID')) return 'SEATED'
  if (state === 'TO_SHIP' && seatIs(group, order, 'CONFIRMED')) return 'CONFIRMED'
  if (state === 'PAID' && (order.group?.waitUntil ?? 0) > now) return 'MAY_CHOOSE'
  if (state === 'CLOSED' && refund?.state === 'SUCCESS') return 'REFUNDED'
  return 'LOST'
}

/** Taken once in full and kept, or given back whole by one refund, or never taken. */
function isMoneyRight(order: Order, paid: PayOrder | undefined): boolean {
  if (!paid) return order.payment === null
  const { payable } = order.amounts
  const back = order.refund?.state === 'SUCCESS' ? { refunded: payable, refunds: 1 } : null
  const expected = { total: payable, refunded: 0, refunds: 0, ...back }
  return (
    order.payment?.transactionId === paid.transactionId &&
    order.payment?.amount === payable &&
    paid.total === expected.total &&
    paid.refunded === expected.refunded &&
    paid.refunds === expected.refunds
  )
}

const countBy = (fates: readonly Fate[]): Ledger['fates'] =>
  Object.fromEntries(
    [...new Set(fates)].map((fate) => [fate, fates.filter((f) => f === fate).length]),
  )

export async function readLedger(cloud: Emulator): Promise<Ledger> {
  const { store, clock } = cloud
  const all = { sort: [['_id', 1]], limit: 1000 } as const
  const orders = (await store.find('orders', {}, all)) as unknown as Order[]
  const paid = (await store.find('wechat_pay_orders', { paidAt: { $gte: 0 } })) as PayOrder[]
  const groups = await allGroups(cloud)
  const fates = orders.map((order) => {
    const group = groups.find(({ _id }) => _id === order.group?.id)
    return { order, fate: fateOf(order, group, clock.now()) }
  })
  const wrong = orders.filter(
    (order) =>
      !isMoneyRight(
        order,
        paid.find(({ _id }) => _id === order._id),
      ),
  )
  return {
    fates: countBy(fates.map(({ fate }) => fate)),
    groups,
    choosing: fates.flatMap(({ order, fate }) => (fate === 'MAY_CHOOSE' ? [order._id] : [])),
    wrongMoney: wrong.map(({ _id }) => _id),
  }
}
