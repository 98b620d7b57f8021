import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { PayOrder } from '../../../emulator/wechat-pay/pay-order'
import type { Everything } from '../world/everything'
import { type Findings, sameValue, unless } from './violation'

const SHIPPING = ['TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED']
const ENDED_SEATS = ['CONFIRMED', 'RELEASED', 'REFUNDED']

/** An order is at its end: nothing is owed, and nobody waits for anything. */
function checkEnded(order: Order): Findings {
  const { _id, state, outbox, slotKey, refund, payment } = order
  return unless(
    [SHIPPING.includes(state) || state === 'CLOSED', `order ${_id} is still ${state}`],
    [outbox.length === 0, `order ${_id} still owes ${outbox.map(({ kind }) => kind).join(', ')}`],
    [slotKey === _id, `order ${_id} still takes a slot`],
    [payment !== null || refund === null, `order ${_id} refunds what was not paid`],
  )
}

/** The money that WeChat Pay took bought something, or went back: all of it, once. */
function checkMoney(paid: PayOrder, order: Order | undefined, { refunds }: Everything): Findings {
  const taken = paid.transactionId === undefined ? 0 : paid.total
  const back = refunds
    .filter(({ outTradeNo, state }) => outTradeNo === paid._id && state === 'SUCCESS')
    .reduce((sum, { amount }) => sum + amount, 0)
  const bought = order !== undefined && SHIPPING.includes(order.state)
  const kept = order?.payment?.amount ?? 0
  const returned = order?.refund?.state === 'SUCCESS' ? order.refund.amount : 0
  return unless(
    [kept === taken, `${paid._id}: WeChat Pay took ${taken}, the order holds ${kept}`],
    [returned === back, `${paid._id}: WeChat Pay returned ${back}, the order says ${returned}`],
    [
      back === (bought ? 0 : taken),
      `${paid._id}: paid ${taken}, refunded ${back}, ${order?.state}`,
    ],
  )
}

function checkSales({ stocks, orders }: Everything): Findings {
  const shipping = orders.filter(({ state }) => SHIPPING.includes(state))
  return stocks.flatMap(({ _id, sold, holds }) => {
    const ofShare = shipping.filter(({ group }) => group?.sharesStock && group.campaignId === _id)
    const ofSku = shipping.flatMap(({ lines }) => lines).filter(({ skuId }) => skuId === _id)
    const ordered = [...ofSku, ...ofShare.flatMap(({ lines }) => lines)]
    const wanted = ordered.reduce((sum, { quantity }) => sum + quantity, 0)
    return unless(
      [sold === wanted, `${_id}: ${sold} sold, ${wanted} to ship`],
      [Object.keys(holds).length === 0, `${_id}: held for ${Object.keys(holds).join(', ')}`],
    )
  })
}

/** A group is at its end: who paid is in, or has the money back. */
function checkGroupEnded({ _id, state, outbox, seats }: Group, orders: readonly Order[]): Findings {
  const open = Object.values(seats).filter(({ state: at }) => !ENDED_SEATS.includes(at))
  const confirmed = Object.values(seats).filter(({ state: at }) => at === 'CONFIRMED')
  const members = orders.filter(
    (order) => order.group?.id === _id && SHIPPING.includes(order.state),
  )
  return unless(
    [state === 'SUCCEEDED' || state === 'FAILED', `group ${_id} is still ${state}`],
    [outbox.length === 0, `group ${_id} still owes ${outbox.map(({ kind }) => kind).join(', ')}`],
    [open.length === 0, `group ${_id} has seats ${open.map((seat) => seat.state).join(', ')}`],
    [
      sameValue(
        members.map((order) => order._id).sort(),
        confirmed.map(({ orderId }) => orderId).sort(),
      ),
      `group ${_id} has ${confirmed.length} members and ships to ${members.length}`,
    ],
  )
}

/** What must hold when all faults are over and there was time to put things right. */
export function checkAtRest(everything: Everything): Findings {
  const { orders, payOrders } = everything
  const known = new Set(payOrders.map(({ _id }) => _id))
  const unpaid = orders.filter(({ _id, payment }) => payment !== null && !known.has(_id))
  return [
    ...orders.flatMap(checkEnded),
    ...everything.groups.flatMap((group) => checkGroupEnded(group, orders)),
    ...payOrders.flatMap((paid) =>
      checkMoney(
        paid,
        orders.find(({ _id }) => _id === paid._id),
        everything,
      ),
    ),
    ...unpaid.map(({ _id }) => `order ${_id} holds money that nobody paid`),
    ...checkSales(everything),
  ]
}
