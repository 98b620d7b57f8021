import { priceParts, priceText, yuan } from './format-money'

test.each([
  [0, '0.00', ['0', ''], '¥0'],
  [5, '0.05', ['0', '.05'], '¥0.05'],
  [990, '9.90', ['9', '.9'], '¥9.9'],
  [129_900, '1299.00', ['1299', ''], '¥1299'],
  [-1, '-0.01', ['-0', '.01'], '¥-0.01'],
])('%i fen', (fen, full, parts, tag) => {
  expect(yuan(fen)).toBe(full)
  expect(priceParts(fen)).toEqual(parts)
  expect(priceText(fen)).toBe(tag)
})
