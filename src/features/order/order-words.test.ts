import { nextStep, stateName } from './order-words'

test('a refund says more than the closed order beside it', () => {
  const refund = { state: 'SUBMITTED', amount: 100 as never } as const
  expect(stateName({ state: 'CLOSED', refund })).toBe('退款中')
  expect(nextStep({ state: 'CLOSED', refund, closeReason: 'EXPIRED' })).toContain('原路退回')
})

test('a closed order says why', () => {
  const closed = { state: 'CLOSED', refund: null } as const
  expect(nextStep({ ...closed, closeReason: 'EXPIRED' })).toContain('超时')
  expect(nextStep({ ...closed, closeReason: 'CANCELLED' })).toContain('取消')
})
