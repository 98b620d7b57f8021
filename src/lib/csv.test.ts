import { parseTable, writeCsv } from './csv'

test('a formula is written as words, a long number keeps its digits', () => {
  expect(writeCsv([['=1+1', '@x', '+86 138', ' -a', '-5', '4200001234567890', 12.5, -3]])).toBe(
    "'=1+1,'@x,'+86 138,' -a,-5,'4200001234567890,12.5,-3\r\n",
  )
})

test('signs of the format are quoted', () => {
  expect(writeCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
})

test('what was written is read back', () => {
  const rows = [
    ['订单号', '=x', '4200001234567890'],
    ['a,b', 'say "hi"', 'two\nlines'],
  ]
  expect(parseTable(writeCsv(rows))).toEqual(rows)
})

test.each([
  ['a,b\r\nc,d\r\n', 'commas'],
  ['a\tb\nc\td', 'tabs of a spreadsheet'],
  ['\uFEFFa;b\n\n c ; d \n', 'semicolons, a mark, an empty line and blanks'],
  ['a，b\nc，d', 'full-width commas'],
  ['"a","b"\n"c","d"', 'quotes'],
])('%j: %s', (text) =>
  expect(parseTable(text)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]),
)

test('nothing is no row', () => expect(parseTable(' \n,,\n')).toEqual([]))
