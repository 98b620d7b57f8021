import { chinaTime } from './china-time'

it('reads as in China, whatever the zone of the machine', () => {
  expect(chinaTime(Date.UTC(2026, 10, 22, 4, 5))).toBe('2026年11月22日 12:05')
  expect(chinaTime(Date.UTC(2026, 11, 31, 16))).toBe('2027年1月1日 00:00')
})
