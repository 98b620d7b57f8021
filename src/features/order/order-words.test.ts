import { nextStep, stateName } from './order-words'

test('a refund says more than the closed order beside it', () => {
  const refund = { state: 'SUBMITTED', amount: 100 as never } as const
  const closed = { state: 'CLOSED', refund, group: null, partlyShipped: false } as const
  expect(stateName(closed)).toBe('退款中')
  expect(nextStep({ ...closed, closeReason: 'EXPIRED' })).toContain('原路退回')
})

test('a closed order says why', () => {
  const closed = { state: 'CLOSED', refund: null, group: null, partlyShipped: false } as const
  expect(nextStep({ ...closed, closeReason: 'EXPIRED' })).toContain('超时')
  expect(nextStep({ ...closed, closeReason: 'CANCELLED' })).toContain('取消')
})

test('some of it has left: says so and what comes', () => {
  const order = { state: 'TO_SHIP', refund: null, group: null, partlyShipped: true } as const
  expect(stateName(order)).toBe('部分发货')
  expect(nextStep({ ...order, closeReason: null })).toContain('其余商品商家会尽快发货')
})

describe('of a group', () => {
  const group = { id: 'g', role: 'MEMBER', size: 3, campaignId: 'c', waitUntil: null } as const
  const success = { state: 'SUCCESS', amount: 100 as never } as const

  test('it forms', () => {
    expect(stateName({ state: 'GROUPING', refund: null, group, partlyShipped: false })).toBe(
      '拼团中',
    )
  })

  test.each([
    ['GROUP_FAILED', '拼团未成功，款项已原路退回'],
    ['LEFT_GROUP', '你已退团，款项已原路退回'],
  ] as const)('%s: says why the money comes back', (closeReason, words) => {
    const closed = { state: 'CLOSED', group, closeReason, partlyShipped: false } as const
    expect(nextStep({ ...closed, refund: success })).toContain(words)
    expect(nextStep({ ...closed, refund: null })).toContain('全额退回')
  })

  test('paid without a seat: choose by then, or it comes back', () => {
    const waiting = { ...group, waitUntil: Date.UTC(2026, 10, 22, 6, 5) }
    const paid = { state: 'PAID', refund: null, group: waiting, closeReason: null } as const
    const order = { ...paid, partlyShipped: false }
    expect(stateName(order)).toBe('待选团')
    expect(nextStep(order)).toContain('2026-11-22 14:05 前没有选择，会自动全额退款')
  })
})
