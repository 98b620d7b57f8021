import { nextFire, parseCron } from './cron'

const at = (text: string) => Date.parse(`${text}+08:00`)
function next(expression: string, after: string): string | undefined {
  const cron = parseCron(expression)
  if (!cron) throw new Error(`not parsed: ${expression}`)
  const time = nextFire(cron, at(after))
  return time === undefined
    ? undefined
    : new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

test.each([
  ['every minute', '0 * * * * * *', '2026-11-22T10:00:00', '2026-11-22 10:01:00'],
  ['the fire time itself is past', '0 * * * * * *', '2026-11-22T10:00:59', '2026-11-22 10:01:00'],
  ['every 5 minutes', '0 */5 * * * * *', '2026-11-22T10:56:00', '2026-11-22 11:00:00'],
  ['from 3 on in steps', '0 3/20 * * * * *', '2026-11-22T10:24:00', '2026-11-22 10:43:00'],
  ['every night in Beijing', '0 30 2 * * * *', '2026-11-22T02:30:00', '2026-11-23 02:30:00'],
  ['a range of hours', '0 0 9-17 * * * *', '2026-11-22T17:30:00', '2026-11-23 09:00:00'],
  ['a list', '15,45 * * * * * *', '2026-11-22T10:00:20', '2026-11-22 10:00:45'],
  [
    'the first of the month over the year',
    '0 0 0 1 * * *',
    '2026-12-02T00:00:00',
    '2027-01-01 00:00:00',
  ],
  ['a month by name', '0 0 0 1 FEB * *', '2026-11-22T00:00:00', '2027-02-01 00:00:00'],
  ['weekdays by name', '0 0 9 * * MON-FRI *', '2026-11-20T09:00:00', '2026-11-23 09:00:00'],
  [
    'day or weekday when both are given',
    '0 0 0 25 * 1 *',
    '2026-11-22T00:00:00',
    '2026-11-23 00:00:00',
  ],
  ['29 February', '0 0 0 29 2 * *', '2026-11-22T00:00:00', '2028-02-29 00:00:00'],
])('%s', (_name, expression, after, expected) => {
  expect(next(expression, after)).toBe(expected)
})

test('a past year never fires again', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-11-22T00:00:00')).toBeUndefined()
})

test.each([
  '* * * * *',
  '60 * * * * * *',
  '* * 24 * * * *',
  '* * * 0 * * *',
  '* * * * 13 * *',
  '* * * * * 7 *',
  '*/0 * * * * * *',
  '5-1 * * * * * *',
  '*-3 * * * * * *',
  'x * * * * * *',
  '1,,2 * * * * * *',
  '',
])('%p is refused', (expression) => {
  expect(parseCron(expression)).toBeUndefined()
})
