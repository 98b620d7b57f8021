import { changeOf, shortDay } from './metrics'

test.each<[number, number, string, string]>([
  [0, 0, '持平', 'SAME'],
  [5, 0, '昨日为 0', 'UP'],
  [15, 10, '50%', 'UP'],
  [5, 10, '50%', 'DOWN'],
  [100_000, 1, '999%+', 'UP'],
])('%d today against %d yesterday: %s', (today, yesterday, text, direction) => {
  expect(changeOf(today, yesterday)).toEqual({ text, direction })
})

test('a day is short under a chart', () => {
  expect(shortDay('2026-01-09')).toBe('1/9')
})
