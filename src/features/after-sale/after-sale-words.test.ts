import { afterSaleStates, isOpen } from '@domain/after-sale-state'
import { afterSaleOf } from '../../../tests/client/after-sales'
import { afterSaleNext, dueWords, endedWithout, eventWords, progressOf } from './after-sale-words'

test('an end that came early has no way; every other state is on it', () => {
  for (const state of afterSaleStates) {
    const progress = progressOf({ state, kind: 'EXCHANGE' })
    expect(progress === null).toBe(endedWithout({ state }))
    if (progress) expect(progress.done).toBeLessThanOrEqual(progress.steps.length)
  }
})

test('the last step is done when the money or the goods are there, and not before', () => {
  const isThere = (
    state: 'REFUNDED' | 'REFUNDING' | 'EXCHANGED',
    kind: 'RETURN' | 'REFUND_ONLY',
  ) => {
    const progress = progressOf({ state, kind })
    return progress?.done === progress?.steps.length
  }
  expect(isThere('REFUNDED', 'RETURN')).toBe(true)
  expect(isThere('REFUNDED', 'REFUND_ONLY')).toBe(true)
  expect(isThere('REFUNDING', 'RETURN')).toBe(false)
  expect(isThere('REFUNDING', 'REFUND_ONLY')).toBe(false)
})

test('what has ended waits for no time', () => {
  const timed = afterSaleStates.filter((state) => dueWords({ state, kind: 'RETURN' }) !== null)
  expect(timed).toEqual(['REQUESTED', 'AWAITING_RETURN', 'RETURNING', 'RESHIPPED'])
  expect(timed.every(isOpen)).toBe(true)
})

test('a refusal says the seller’s reason, before or after the goods came back', () => {
  const one = afterSaleOf({ state: 'REJECTED', answer: '已拆封使用' })
  expect(afterSaleNext(one)).toBe('商家没有同意：已拆封使用')
  const returnParcel = { carrier: 'SF', waybill: 'SF1234567890123' }
  expect(afterSaleNext({ ...one, returnParcel })).toBe('商家验货没有通过：已拆封使用')
})

test('what happens next depends on what was asked for', () => {
  expect(afterSaleNext(afterSaleOf({ state: 'RETURNING' }))).toContain('退款')
  const exchange = afterSaleOf({ state: 'RETURNING', kind: 'EXCHANGE' })
  expect(afterSaleNext(exchange)).toContain('寄出新的商品')
  expect(afterSaleNext(afterSaleOf({ state: 'CANCELLED', pieces: 'UNSHIPPED' }))).toContain(
    '照常发货',
  )
})

test('trouble with a refund is nothing that the buyer must act on', () => {
  const refund = { amount: 3990 as never, state: 'ABNORMAL' } as const
  expect(afterSaleNext(afterSaleOf({ state: 'REFUNDING', refund }))).toContain('请放心')
})

test('the timeline says when the time decided', () => {
  const entry = { state: 'REFUNDING', at: 0 } as const
  expect(eventWords({ ...entry, by: 'STAFF' })).toBe('商家同意，开始退款')
  expect(eventWords({ ...entry, by: 'SYSTEM' })).toBe('商家超时未处理，自动退款')
})
