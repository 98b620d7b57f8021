import { chinaTime, lengthText, remaining } from './china-time'

test("epoch ms reads in China's time, across a day and a year", () => {
  expect(chinaTime(Date.UTC(2026, 10, 22, 6, 5))).toBe('2026-11-22 14:05')
  expect(chinaTime(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01-01 00:00')
})

test.each([
  [900_000, '15:00'],
  [899_001, '15:00'],
  [59_000, '00:59'],
  [3_723_000, '1:02:03'],
  [0, '00:00'],
  [-5, '00:00'],
  [86_399_000, '23:59:59'],
  [86_400_000, '1 天'],
  [100_000_000, '1 天 3 小时'],
])('%i ms remain', (ms, text) => expect(remaining(ms)).toBe(text))

test.each([
  [30 * 60_000, '30 分钟'],
  [86_400_000, '24 小时'],
  [3 * 86_400_000, '3 天'],
])('%i ms last', (ms, text) => expect(lengthText(ms)).toBe(text))
