import { shipByNotice } from './ship-by-notice'

const HOUR = 3_600_000
/** 2026-11-24 12:00 in China. */
const BY = Date.UTC(2026, 10, 24, 4)

test.each([
  [48 * HOUR, 'calm', '11-24 12:00 前发货'],
  [12 * HOUR, 'calm', '11-24 12:00 前发货'],
  [12 * HOUR - 1, 'soon', '11 小时内须发货'],
  [HOUR, 'soon', '1 小时内须发货'],
  [59 * 60_000, 'soon', '59 分钟内须发货'],
  [1, 'soon', '1 分钟内须发货'],
  [0, 'late', '发货已超时 1 分钟'],
  [-5 * HOUR, 'late', '发货已超时 5 小时'],
  [-72 * HOUR, 'late', '发货已超时 3 天'],
])('%i ms left: %s, %s', (left, tone, text) =>
  expect(shipByNotice(BY, BY - left)).toEqual({ tone, text }),
)
