import { fen } from './money'
import { keptOf, type OrderMoney, resultsOf } from './order-results'
import { refundStates } from './order-state'

const payment = { transactionId: 't', paidAt: 1, amount: fen(2600) }
const refund = { no: 'r', amount: fen(600), state: 'SUCCESS', reason: 'LEFT_GROUP' } as const
const whole = { ...refund, amount: fen(2600) }

it.each([
  ['unpaid', { payment: null, refund: null }, 0],
  ['paid', { payment, refund: null }, 2600],
  ['partly refunded', { payment, refund }, 2000],
  ['wholly refunded', { payment, refund: whole }, 0],
  ['refunded more than came in', { payment, refund: { ...whole, amount: fen(9999) } }, 0],
] as [string, OrderMoney, number][])('of an order that is %s, keeps', (_, order, kept) => {
  expect(keptOf(order)).toBe(kept)
})

it.each(refundStates)('a refund that is %s', (state) => {
  const order = { payment, refund: { ...whole, state } }
  expect(keptOf(order)).toBe(state === 'REQUESTED' || state === 'REJECTED' ? 2600 : 0)
})

it('sums up the orders of which anything was kept', () => {
  const orders = [
    { payment, refund: null },
    { payment, refund },
    { payment, refund: whole },
    { payment: null, refund: null },
  ]
  expect(resultsOf(orders)).toEqual({ orders: 2, amount: 4600 })
  expect(resultsOf([])).toEqual({ orders: 0, amount: 0 })
})
