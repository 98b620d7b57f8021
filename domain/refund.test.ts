import fc from 'fast-check'
import { fen } from './money'
import type { Order, Refund } from './order'
import { anOrder } from './order-fixture'
import { refundStates } from './order-state'
import {
  applyRefundStatus,
  isRefundOf,
  REFUND_RETRY_MS,
  refundEvents,
  refundNo,
  type RefundStatus,
  refundTransitions,
} from './refund'
import { NEVER } from './stock'

const owing = (state: Refund['state']): Order =>
  anOrder({
    state: 'CLOSED',
    payment: { transactionId: 'T1', paidAt: 1, amount: fen(2600) },
    refund: { no: 'RoTest', amount: fen(2600), state, reason: 'PAID_AFTER_CLOSE' },
    outbox: [{ kind: 'REFUND' }],
    outboxDueAt: 9000,
  })

const allowed = [
  'REQUESTED APPROVE APPROVED',
  'REQUESTED REJECT REJECTED',
  'APPROVED SUBMIT SUBMITTED',
  'SUBMITTED SUCCEED SUCCESS',
  'SUBMITTED FAIL ABNORMAL',
  'ABNORMAL SUBMIT SUBMITTED',
]
it.each(refundStates.flatMap((state) => refundEvents.map((event) => ({ state, event }))))(
  '$event in $state',
  ({ state, event }) => {
    const rule = allowed.find((line) => line.startsWith(`${state} ${event} `))
    expect(refundTransitions[state][event]).toBe(rule?.split(' ')[2])
  },
)

describe('what WeChat Pay says of a refund', () => {
  it.each([
    ['APPROVED', 'PROCESSING', 'SUBMITTED'],
    ['APPROVED', 'SUCCESS', 'SUCCESS'],
    ['APPROVED', 'ABNORMAL', 'ABNORMAL'],
    ['SUBMITTED', 'PROCESSING', 'SUBMITTED'],
    ['SUBMITTED', 'SUCCESS', 'SUCCESS'],
    ['SUBMITTED', 'CLOSED', 'ABNORMAL'],
    ['ABNORMAL', 'PROCESSING', 'SUBMITTED'],
    ['ABNORMAL', 'SUCCESS', 'SUCCESS'],
    ['ABNORMAL', 'ABNORMAL', 'ABNORMAL'],
  ] as const)('%s, then %s: %s', (before, status, after) => {
    expect(applyRefundStatus(owing(before), status, 5000)?.refund?.state).toBe(after)
  })

  it('ends with success: nothing is owed any more', () => {
    const order = applyRefundStatus(owing('SUBMITTED'), 'SUCCESS', 5000)
    expect(order).toMatchObject({ outbox: [], outboxDueAt: NEVER })
    expect(order?.timeline.at(-1)).toEqual({ kind: 'REFUNDED', at: 5000 })
  })

  it('is asked again after a while, later when it failed', () => {
    const dueAfter = (status: RefundStatus) =>
      applyRefundStatus(owing('SUBMITTED'), status, 5000)?.outboxDueAt
    expect(dueAfter('PROCESSING')).toBe(5000 + REFUND_RETRY_MS.PROCESSING)
    expect(dueAfter('ABNORMAL')).toBe(5000 + REFUND_RETRY_MS.FAILED)
  })

  it('is applied once and keeps its number and amount, in whatever order it comes', () => {
    const statuses = fc.array(
      fc.constantFrom<RefundStatus>('PROCESSING', 'SUCCESS', 'ABNORMAL', 'CLOSED'),
    )
    fc.assert(
      fc.property(statuses, (list) => {
        const end = list.reduce(
          (order, status) => applyRefundStatus(order, status, 5000) ?? order,
          owing('APPROVED'),
        )
        expect(end.refund).toMatchObject({ no: 'RoTest', amount: 2600 })
        const refunded = end.timeline.filter(({ kind }) => kind === 'REFUNDED')
        expect(refunded).toHaveLength(list.includes('SUCCESS') ? 1 : 0)
        expect(end.outbox).toHaveLength(list.includes('SUCCESS') ? 0 : 1)
      }),
    )
  })

  it('belongs to one refund of one order', () => {
    const report = {
      orderId: 'oTest',
      no: refundNo('oTest'),
      amount: 2600,
      status: 'SUCCESS',
    } as const
    expect(isRefundOf(owing('SUBMITTED'), report)).toBe(true)
    expect(isRefundOf(owing('SUBMITTED'), { ...report, amount: 1 })).toBe(false)
    expect(isRefundOf(owing('SUBMITTED'), { ...report, no: 'RoOther' })).toBe(false)
    expect(isRefundOf(anOrder(), report)).toBe(false)
  })
})
