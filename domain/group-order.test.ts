import { fen } from './money'
import { aGroupOrder } from './group-fixture'
import {
  awaitSeat,
  chooseGroup,
  closeForGroup,
  confirmOrder,
  isWaiting,
  seatOrder,
} from './group-order'
import { owes, type Order } from './order'
import { claimOutbox, finishEffect, LEASE_MS } from './order-outbox'
import { applyPayment, finishSale, revive } from './payment'
import { close } from './order-close'
import { applyRefundStatus } from './refund'
import type { Result } from './result'
import { NEVER } from './stock'

const NOW = 5000
const payment = { transactionId: 'T1', paidAt: NOW, amount: fen(2600) }

function granted<T>(decision: Result<T, string>): T {
  if (!decision.ok) throw new Error(decision.error.code)
  return decision.value
}
const there = (order: Order | null): Order =>
  granted(order ? { ok: true, value: order } : { ok: false, error: { code: 'null' } })
const paid = (order = aGroupOrder('o1', 'bob')) => there(applyPayment(order, payment, NOW))
const kinds = ({ outbox }: Order) => outbox.map(({ kind }) => kind)

it('a payment is followed by the seat, also of an order that was closed', () => {
  expect(paid()).toMatchObject({ state: 'PAID', outbox: [{ kind: 'SEAT' }], slotKey: 'o1' })
  const closed = granted(close(aGroupOrder('o1', 'bob'), 'EXPIRED', NOW))
  expect(kinds(closed)).toEqual(['RELEASE', 'UNSEAT'])
  const late = paid(finishEffect(finishEffect(closed, 'RELEASE'), 'UNSEAT'))
  expect(kinds(late)).toEqual(['REVIVE'])
  expect(granted(revive(late, NOW))).toMatchObject({ state: 'PAID', outbox: [{ kind: 'SEAT' }] })
})

it('with a seat it waits for the others, then is ready to ship and sold', () => {
  const grouping = granted(seatOrder(paid(), NOW))
  expect(grouping).toMatchObject({ state: 'GROUPING', outbox: [], outboxDueAt: NEVER })
  const ready = granted(confirmOrder(grouping, NOW))
  expect(ready).toMatchObject({ state: 'TO_SHIP', outbox: [{ kind: 'SELL' }], outboxDueAt: NOW })
  expect(ready.rev).toBe(grouping.rev + 1)
  const sold = granted(finishSale(ready, NOW))
  expect(sold).toMatchObject({ state: 'TO_SHIP', outbox: [], timeline: ready.timeline })
  expect(finishSale(sold, NOW).ok).toBe(false)
})

describe('without a seat', () => {
  const waiting = awaitSeat(paid(), 9000)

  it('rests until the time is over', () => {
    expect(isWaiting(paid())).toBe(false)
    expect(isWaiting(waiting)).toBe(true)
    expect(claimOutbox(waiting, 8999)).toBeNull()
    expect(claimOutbox(waiting, 9000)).not.toBeNull()
  })

  it('may choose another group, and still waits if that is full too', () => {
    const chosen = granted(chooseGroup(waiting, { _id: 'g2' }, NOW))
    expect(chosen).toMatchObject({
      group: { id: 'g2', waitUntil: 9000 },
      outbox: [{ kind: 'SEAT' }],
    })
    expect(chosen.outboxDueAt).toBe(NOW + LEASE_MS)
    expect(isWaiting(awaitSeat(chosen, 9000))).toBe(true)
    expect(isWaiting(granted(seatOrder(chosen, NOW)))).toBe(false)
  })

  it('only while it waits', () => {
    const orders = [aGroupOrder('o1', 'bob'), paid(), granted(seatOrder(paid(), NOW))]
    expect(orders.map((order) => chooseGroup(order, { _id: 'g2' }, NOW).ok)).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('closing for the group', () => {
  it.each([
    ['PAID', paid()],
    ['waiting', awaitSeat(paid(), 9000)],
    ['GROUPING', granted(seatOrder(paid(), NOW))],
  ])('of a %s order decides the refund of all its money in the same write', (_, order) => {
    const closed = granted(closeForGroup(order, 'GROUP_FAILED', NOW))
    expect(closed).toMatchObject({
      state: 'CLOSED',
      bucket: 'DONE',
      closeReason: 'GROUP_FAILED',
      refund: { no: 'Ro1', amount: 2600, state: 'APPROVED', reason: 'GROUP_FAILED' },
      group: { waitUntil: null },
      rev: order.rev + 1,
    })
    // The pieces first: a refund may take days.
    expect(kinds(closed)).toEqual(['RELEASE', 'REFUND'])
    expect(applyPayment(closed, payment, NOW)).toBeNull()
  })

  it.each(['CREATED', 'TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'] as const)(
    'is refused in %s',
    (state) => {
      expect(closeForGroup({ ...paid(), state }, 'LEFT_GROUP', NOW).ok).toBe(false)
    },
  )

  it('tells the group once the money is back, whoever says so', () => {
    const closed = granted(closeForGroup(paid(), 'LEFT_GROUP', NOW))
    const refunded = there(applyRefundStatus(closed, 'SUCCESS', NOW))
    expect(kinds(refunded)).toEqual(['RELEASE', 'UNSEAT'])
    expect(refunded.outboxDueAt).toBe(NOW + LEASE_MS)
    expect(applyRefundStatus(refunded, 'SUCCESS', NOW)).toBeNull()
    expect(owes(there(applyRefundStatus(closed, 'PROCESSING', NOW)), 'UNSEAT')).toBe(false)
  })
})
