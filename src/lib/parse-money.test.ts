import { parseYuan } from './parse-money'

test.each([
  ['0', 0],
  ['12', 1200],
  ['12.', 1200],
  ['12.5', 1250],
  [' 12.05 ', 1205],
  ['0.1', 10],
  ['9999999.99', 999_999_999],
])('%j is %i fen', (text, fen) => expect(parseYuan(text)).toBe(fen))

test.each(['', '.5', '1.234', '-1', '1e3', '１２', '12345678', '1,000'])(
  '%j is no amount',
  (text) => expect(parseYuan(text)).toBeNull(),
)
