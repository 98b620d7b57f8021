import type { Group } from '@domain/group'
import { type AfterSaleState, isOpen } from '@domain/after-sale-state'
import type { Order } from '@domain/order'
import { orderIdOf } from '@domain/payment'
import { NEVER } from '@domain/stock'
import type { PayOrder } from '../../../emulator/wechat-pay/pay-order'
import type { Everything } from '../world/everything'
import { checkMovements } from './movements'
import { checkReports } from './reports'
import { type Findings, sameValue, unless } from './violation'

const SHIPPING = ['TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED']
const ENDED_SEATS = ['CONFIRMED', 'RELEASED', 'REFUNDED']

/** Requests that nobody but a person can carry on. */
const WAITING: readonly AfterSaleState[] = ['AWAITING_RESHIP']

/** Whether an order has come as far as it does by itself. */
function isDone({ state, afterSales }: Order): boolean {
  const waits = afterSales.some((one) => WAITING.includes(one.state))
  const goesOn = state === 'SHIPPED' || state === 'RECEIVED'
  return goesOn ? waits : SHIPPING.includes(state) || state === 'CLOSED'
}

/** An order is at its end: nothing is owed, and nobody waits for anything. */
function checkEnded(order: Order): Findings {
  const { _id, state, outbox, slotKey, refund, payment, afterSales, tallyDueAt, stepDueAt } = order
  const open = afterSales.filter((one) => isOpen(one.state) && !WAITING.includes(one.state))
  const owed = afterSales.filter(({ restock }) => restock === 'OWED' || restock === 'PLACED')
  return unless(
    [isDone(order), `order ${_id} is still ${state}`],
    [outbox.length === 0, `order ${_id} still owes ${outbox.map(({ kind }) => kind).join(', ')}`],
    [slotKey === _id, `order ${_id} still takes a slot`],
    [payment !== null || refund === null, `order ${_id} refunds what was not paid`],
    [open.length === 0, `order ${_id} has requests ${open.map((one) => one.state).join(', ')}`],
    [owed.length === 0, `order ${_id} still owes the stock ${owed.map(({ id }) => id).join(', ')}`],
    [tallyDueAt >= NEVER, `order ${_id} is not counted`],
    [stepDueAt >= NEVER, `order ${_id} waits for a step`],
  )
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

/** What came back of an order by its own account, fen. */
function returnedOf({ refund, afterSales }: Order): number {
  const parts = afterSales.flatMap(({ refund: part }) => (part?.state === 'SUCCESS' ? part : []))
  const whole = refund?.state === 'SUCCESS' ? [refund] : []
  return total([...whole, ...parts].map(({ amount }) => amount))
}

/** The money that WeChat Pay took bought something, or went back: all of it, once. */
function checkMoney(paid: PayOrder, order: Order | undefined, { refunds }: Everything): Findings {
  const taken = paid.transactionId === undefined ? 0 : paid.total
  const back = total(
    refunds
      .filter(({ outTradeNo, state }) => outTradeNo === paid._id && state === 'SUCCESS')
      .map(({ amount }) => amount),
  )
  // Under a number of an older price nothing may be taken.
  const own = order?.tradeNo === paid._id ? order : undefined
  const kept = own?.payment?.amount ?? 0
  const returned = own ? returnedOf(own) : 0
  const isForNothing = own?.state === 'CLOSED' && own.closeReason !== 'REFUNDED'
  return unless(
    [kept === taken, `${paid._id}: WeChat Pay took ${taken}, the order holds ${kept}`],
    [returned === back, `${paid._id}: WeChat Pay returned ${back}, the order says ${returned}`],
    [back <= taken, `${paid._id}: paid ${taken}, refunded ${back}`],
    [!isForNothing || back === taken, `${paid._id}: paid ${taken}, refunded ${back}, closed`],
  )
}

/** WeChat knows every parcel of an order, unless it refused to be told. */
function checkUploaded(order: Order, { shippings }: Everything): Findings {
  const { _id, tradeNo, state, upload, shipments } = order
  if (upload === null || upload.refused !== null || state === 'CLOSED') return []
  const known = shippings.find((shipping) => shipping._id === tradeNo)
  const parcels = known?.parcels.map((one) => `${one.express_company} ${one.tracking_no}`) ?? []
  const missing = shipments.filter(
    ({ carrier, waybill }) => !parcels.includes(`${carrier} ${waybill}`),
  )
  return unless(
    [
      missing.length === 0,
      `WeChat knows ${parcels.join(', ')} of ${_id}, not ${missing[0]?.waybill}`,
    ],
    [
      state === 'TO_SHIP' || known?.complete === true,
      `WeChat does not know that all of ${_id} has left`,
    ],
  )
}

/** Whether its pieces were sold, whatever came back afterwards. */
const wasSold = ({ state, closeReason }: Order): boolean =>
  SHIPPING.includes(state) || closeReason === 'REFUNDED'

/** Pieces of an order that are sold and did not go back to the stock; of one SKU, or of all. */
function soldIn({ lines, afterSales }: Order, skuId?: string): number {
  const isOf = (each: { readonly skuId: string }) => skuId === undefined || each.skuId === skuId
  const back = afterSales.filter(({ restock }) => restock === 'DONE').filter(isOf)
  const quantities = (all: readonly { readonly quantity: number }[]) =>
    total(all.map(({ quantity }) => quantity))
  return quantities(lines.filter(isOf)) - quantities(back)
}

function checkSales({ stocks, orders }: Everything): Findings {
  const sales = orders.filter(wasSold)
  return stocks.flatMap(({ _id, sold, holds }) => {
    const ofShare = sales.filter(({ group }) => group?.sharesStock && group.campaignId === _id)
    const wanted = total([
      ...sales.map((order) => soldIn(order, _id)),
      ...ofShare.map((order) => soldIn(order)),
    ])
    return unless(
      [sold === wanted, `${_id}: ${sold} sold, ${wanted} in orders`],
      [Object.keys(holds).length === 0, `${_id}: held for ${Object.keys(holds).join(', ')}`],
    )
  })
}

/** A group is at its end: who paid is in, or has the money back. */
function checkGroupEnded({ _id, state, outbox, seats }: Group, orders: readonly Order[]): Findings {
  const open = Object.values(seats).filter(({ state: at }) => !ENDED_SEATS.includes(at))
  const confirmed = Object.values(seats).filter(({ state: at }) => at === 'CONFIRMED')
  const members = orders.filter((order) => order.group?.id === _id && wasSold(order))
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
  const unpaid = orders.filter(({ tradeNo, payment }) => payment !== null && !known.has(tradeNo))
  return [
    ...orders.flatMap(checkEnded),
    ...everything.groups.flatMap((group) => checkGroupEnded(group, orders)),
    ...payOrders.flatMap((paid) =>
      checkMoney(
        paid,
        orders.find(({ _id }) => _id === orderIdOf(paid._id)),
        everything,
      ),
    ),
    ...unpaid.map(({ _id }) => `order ${_id} holds money that nobody paid`),
    ...orders.flatMap((order) => checkUploaded(order, everything)),
    ...checkSales(everything),
    ...checkMovements(everything),
    ...checkReports(everything),
  ]
}
