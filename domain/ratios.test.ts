import {
  groupSuccess,
  kFactor,
  ordersPerVisit,
  type ReportSums,
  sumOf,
  visitsPerShare,
} from './ratios'

const aDay = (more: Partial<ReportSums> = {}): ReportSums => ({
  ...{ shares: 0, visits: 0, sharedOrders: 0, sharers: 0, newFriends: 0 },
  ...{ groupsSucceeded: 0, groupsFailed: 0 },
  ...more,
})

it('adds up days before it divides', () => {
  const sums = sumOf([
    aDay({ shares: 2, visits: 6, sharedOrders: 1, sharers: 1, newFriends: 3, groupsFailed: 1 }),
    aDay({ shares: 2, visits: 2, sharedOrders: 1, sharers: 1, groupsSucceeded: 3 }),
  ])
  expect(visitsPerShare(sums)).toBe(2)
  expect(ordersPerVisit(sums)).toBe(0.25)
  expect(groupSuccess(sums)).toBe(0.75)
  expect(kFactor(sums)).toBe(1.5)
})

it.each([visitsPerShare, ordersPerVisit, groupSuccess, kFactor])('is null of nothing', (ratio) => {
  expect(ratio(sumOf([]))).toBeNull()
})
