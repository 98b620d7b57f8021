import { type Order, UNPAID_MS } from '@domain/order'
import type { OrderState } from '@domain/order-state'
import { bucketOf, orderTransitions } from '@domain/order-transitions'
import { type Findings, sameValue, unless } from './violation'

/** An order as the database holds it: with the time at which it came in. */
export type StoredOrder = Order & { readonly insertedAt?: Date }

/** Written once, when the order is placed. */
const FROZEN = ['buyerId', 'lines', 'address', 'remark', 'createdAt', 'insertedAt'] as const

const mayMove = (from: OrderState, to: OrderState): boolean =>
  from === to || Object.values(orderTransitions[from]).includes(to)

function checkPayment(before: Order, after: Order): Findings {
  const { payment } = after
  return unless(
    [before.payment === null || sameValue(before.payment, payment), 'a payment was changed'],
    [payment === null || payment.amount === after.amounts.payable, 'a wrong amount was taken'],
    [
      after.state === 'CREATED' || after.state === 'CLOSED' || payment !== null,
      'goods for nothing',
    ],
  )
}

/** What the seller granted an unpaid order, under a new number. */
function checkPrice(before: Order, after: Order): Findings {
  const isSame = sameValue(before.amounts, after.amounts) && before.tradeNo === after.tradeNo
  const isGranted =
    before.state === 'CREATED' &&
    before.reprice !== null &&
    before.tradeNo !== after.tradeNo &&
    sameValue(before.reprice.amounts, after.amounts)
  return unless(
    [isSame || isGranted, 'a price that nobody granted, or without a new number'],
    [
      after.reprice === null || after.state === 'CREATED',
      `a new price wished while ${after.state}`,
    ],
  )
}

function checkClose(before: StoredOrder, after: Order, now: number): Findings {
  if (before.state === after.state || after.state !== 'CLOSED') return []
  const age = now - (before.insertedAt?.getTime() ?? 0)
  return unless(
    [after.closeReason !== 'EXPIRED' || age >= UNPAID_MS, `closed early, after ${age} ms`],
    [
      after.payment === null || after.refund !== null || after.closeReason === 'REFUNDED',
      'closed with its money and no refund',
    ],
  )
}

/** What one write may do to an order; `before` null: it was inserted. `now`: the true clock. */
export function checkOrder(before: StoredOrder | null, after: StoredOrder, now: number): Findings {
  const always = unless([after.bucket === bucketOf(after.state), 'in the wrong tab'])
  if (before === null) {
    const buried = after.state === 'CLOSED' && after.closeReason === 'ABANDONED'
    const fresh = after.rev === 0 && after.payment === null && after.refund === null
    return [
      ...always,
      ...unless([fresh && (after.state === 'CREATED' || buried), 'not born as an unpaid order']),
    ]
  }
  return [
    ...always,
    ...unless(
      [mayMove(before.state, after.state), `${before.state} became ${after.state}`],
      [after.rev === before.rev + 1, 'a change that rev does not count'],
    ),
    ...FROZEN.filter((field) => !sameValue(before[field], after[field])).map(
      (field) => `${field} was changed`,
    ),
    ...checkPrice(before, after),
    ...checkPayment(before, after),
    ...Object.keys(before.tallied)
      .filter((key) => !Object.hasOwn(after.tallied, key))
      .map((key) => `${key} was counted and is not any more`),
    ...checkClose(before, after, now),
  ]
}
