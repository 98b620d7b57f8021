import { SYSTEM, type Actor } from './actor'
import { approveAfterSale } from './after-sale-answers'
import { applyPartRefund } from './after-sale-refunds'
import { requestAfterSale, type Wish } from './after-sale-requests'
import type { Move } from './after-sale-transitions'
import { add, fen, multiply, subtract } from './money'
import type { Order } from './order'
import { anOrder } from './order-fixture'
import type { Result } from './result'
import { ship } from './shipping'
import { defaultAfterSale } from './shop-settings'

export const buyer: Actor = { kind: 'BUYER', id: 'u1', name: '' }
export const clerk: Actor = { kind: 'STAFF', id: 'u2', name: '小李' }
export const NOW = 1_000_000

export const moveBy = (by: Actor = SYSTEM, now = NOW): Move => ({
  by,
  settings: defaultAfterSale,
  now,
})

export const returnTo = {
  name: '仓库',
  phone: '13800138000',
  region: ['浙江省', '杭州市', '西湖区'] as [string, string, string],
  detail: '文三路 1 号',
}

interface Goods {
  readonly price: number
  readonly quantity: number
}

/** A paid order that is ready to ship; the lines are of the SKUs k1, k2, … */
export function aPaidOrder(goods: readonly Goods[], discount = 0, postage = 600): Order {
  const [line] = anOrder().lines
  if (!line) throw new Error('the fixture has a line')
  const lines = goods.map(({ price, quantity }, index) => {
    return { ...line, skuId: `k${index + 1}`, price: fen(price), quantity }
  })
  const total = add(...lines.map(({ price, quantity }) => multiply(price, quantity)))
  const payable = subtract(add(total, fen(postage)), fen(discount))
  return anOrder({
    state: 'TO_SHIP',
    bucket: 'TO_SHIP',
    lines,
    amounts: { goods: total, postage: fen(postage), discount: fen(discount), payable },
    payment: { transactionId: 't', paidAt: 1, amount: payable },
  })
}

/** The order that a decision must make. */
export function made(decided: Result<Order | null, string>): Order {
  if (!decided.ok) throw new Error(decided.error.code)
  if (decided.value === null) throw new Error('nothing to decide')
  return decided.value
}

let wishes = 0

/** Asks the money back for pieces that have not left, unless told otherwise. */
export function aWish(more: Partial<Wish> = {}): Wish {
  return {
    request: `r${(wishes += 1)}`,
    kind: 'REFUND_ONLY',
    pieces: 'UNSHIPPED',
    lines: [{ skuId: 'k1', quantity: 1 }],
    reason: 'NOT_WANTED',
    note: '',
    pictures: [],
    ...more,
  }
}

export const asked = (order: Order, more: Partial<Wish> = {}): Order =>
  made(requestAfterSale(order, aWish(more), moveBy(buyer)))

export const approved = (order: Order, id: string, amount?: number): Order =>
  made(
    approveAfterSale(
      order,
      id,
      { returnTo, ...(amount !== undefined && { amount: fen(amount) }) },
      moveBy(clerk),
    ),
  )

/** WeChat Pay paid the request's money back. */
export function paidBack(order: Order, id: string): Order {
  const no = `R${order._id}-${id}`
  const after = applyPartRefund(order, { no, status: 'SUCCESS' }, defaultAfterSale, NOW)
  if (!after) throw new Error('nothing was to be paid back')
  return after
}

/** Everything that can leave, or these pieces, has left in one more parcel. */
export function shipped(order: Order, lines?: Readonly<Record<string, number>>): Order {
  const pieces = lines && Object.entries(lines).map(([skuId, quantity]) => ({ skuId, quantity }))
  const waybill = `SF10000${order.shipments.length}`
  const packing = { carrier: 'SF', waybill, ...(pieces && { lines: pieces }) }
  const shipper = { by: clerk, receiver: '138****8000', settings: defaultAfterSale }
  return made(ship(order, [packing], shipper, NOW))
}
