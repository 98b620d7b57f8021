import fc from 'fast-check'
import { fen } from './money'
import type { Order } from './order'
import { close } from './order-close'
import { anOrder } from './order-fixture'
import { claimOutbox, finishEffect, LEASE_MS } from './order-outbox'
import {
  applyPayment,
  finishSale,
  matchPayment,
  orderIdOf,
  type PaymentReport,
  revivalKey,
  revive,
} from './payment'
import { refundInstead } from './refund'
import type { Result } from './result'
import { NEVER } from './stock'

const merchant = { mchid: '1900000001', appid: 'wx1' }
const report: PaymentReport = {
  orderId: 'oTest',
  tradeNo: 'oTest',
  transactionId: 'T1',
  amount: 2600,
  currency: 'CNY',
  mchid: merchant.mchid,
  appid: merchant.appid,
  payer: 'buyer',
  paidAt: 4000,
  refunded: false,
}
const payment = { transactionId: 'T1', paidAt: 4000, amount: fen(2600) }

function granted(decision: Result<Order, string>): Order {
  if (!decision.ok) throw new Error(decision.error.code)
  return decision.value
}
const paid = (order: Order, now: number): Order => {
  const after = applyPayment(order, payment, now)
  if (!after) throw new Error('paid already')
  return after
}
const closed = () => granted(close(anOrder(), 'CANCELLED', 3000))

describe('a report of a payment', () => {
  it('matches when all of it is right', () => {
    expect(matchPayment(anOrder(), report, merchant)).toEqual({ ok: true, value: payment })
  })

  it.each([
    [{ orderId: 'oOther' }, 'WRONG_ORDER'],
    [{ tradeNo: 'oTest-1' }, 'WRONG_NUMBER'],
    [{ mchid: '1900000002' }, 'WRONG_MERCHANT'],
    [{ appid: 'wx2' }, 'WRONG_APP'],
    [{ payer: 'thief' }, 'WRONG_PAYER'],
    [{ currency: 'USD' }, 'WRONG_CURRENCY'],
    [{ amount: 2599 }, 'WRONG_AMOUNT'],
    [{ amount: 2601 }, 'WRONG_AMOUNT'],
  ] as const)('with %j is refused as %s', (wrong, code) => {
    expect(matchPayment(anOrder(), { ...report, ...wrong }, merchant)).toEqual({
      ok: false,
      error: { code },
    })
  })

  it('of a second payment is refused, a repeat is not', () => {
    const order = paid(anOrder(), 5000)
    expect(matchPayment(order, report, merchant).ok).toBe(true)
    expect(matchPayment(order, { ...report, transactionId: 'T2' }, merchant)).toMatchObject({
      error: { code: 'SECOND_PAYMENT' },
    })
  })

  it('is never tied to an order by an amount alone', () => {
    fc.assert(
      fc.property(fc.record({ payer: fc.string(), orderId: fc.string() }), (wrong) => {
        fc.pre(wrong.payer !== 'buyer' || wrong.orderId !== 'oTest')
        expect(matchPayment(anOrder(), { ...report, ...wrong }, merchant).ok).toBe(false)
      }),
    )
  })
})

describe('a payment', () => {
  it('moves an unpaid order to PAID, frees the slot and owes the sale', () => {
    const order = paid(anOrder(), 5000)
    expect(order).toMatchObject({
      state: 'PAID',
      bucket: 'TO_SHIP',
      payment,
      slotKey: 'oTest',
      outbox: [{ kind: 'SELL' }],
      outboxDueAt: 5000 + LEASE_MS,
      rev: 1,
    })
    expect(order.timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'PAID'])
    expect(applyPayment(order, payment, 6000)).toBeNull()
  })

  it('is followed by the sale, which makes the order ready to ship', () => {
    const order = granted(finishSale(paid(anOrder(), 5000), 6000))
    expect(order).toMatchObject({ state: 'TO_SHIP', outbox: [], outboxDueAt: NEVER, rev: 2 })
    expect(finishSale(order, 7000).ok).toBe(false)
  })

  it('of a closed order is kept there and owes a revival', () => {
    const order = paid(closed(), 5000)
    expect(order).toMatchObject({ state: 'CLOSED', payment, closeReason: 'CANCELLED' })
    expect(order.outbox).toEqual([{ kind: 'RELEASE' }, { kind: 'REVIVE' }])
  })
})

describe('a revival', () => {
  it('goes on as paid, under a hold of its own', () => {
    const order = granted(revive(paid(closed(), 5000), 6000))
    expect(order).toMatchObject({ state: 'PAID', closeReason: null, holdKey: 'oTest-r' })
    expect(order.outbox).toEqual([{ kind: 'RELEASE' }, { kind: 'SELL' }])
    expect(orderIdOf(revivalKey('oTest'))).toBe('oTest')
  })

  it('without pieces is a refund of all of it, once, and the order stays closed', () => {
    const order = granted(refundInstead(paid(closed(), 5000), 6000))
    expect(order).toMatchObject({
      state: 'CLOSED',
      refund: { no: 'RoTest', amount: 2600, state: 'APPROVED', reason: 'PAID_AFTER_CLOSE' },
    })
    expect(order.outbox).toEqual([{ kind: 'RELEASE' }, { kind: 'REFUND' }])
    expect(refundInstead(order, 7000).ok).toBe(false)
    expect(revive(anOrder(), 7000).ok).toBe(false)
  })
})

describe('an outbox', () => {
  it('is worked by one at a time: its lease must be over', () => {
    const order = paid(anOrder(), 5000)
    expect(claimOutbox(order, 5000 + LEASE_MS - 1)).toBeNull()
    const claimed = claimOutbox(order, 5000 + LEASE_MS)
    expect(claimed).toMatchObject({ outboxDueAt: 5000 + 2 * LEASE_MS, rev: order.rev + 1 })
    expect(claimOutbox(granted(finishSale(order, 5001)), NEVER)).toBeNull()
  })

  it('is due as long as something is left', () => {
    const both = paid(closed(), 5000)
    const one = finishEffect(both, 'RELEASE')
    expect(one).toMatchObject({ outbox: [{ kind: 'REVIVE' }], outboxDueAt: both.outboxDueAt })
    expect(finishEffect(one, 'REVIVE')).toMatchObject({ outbox: [], outboxDueAt: NEVER })
  })
})
