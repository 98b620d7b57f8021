import fc from 'fast-check'
import { parseTable, writeCsv } from './csv'

/** Everything that means something to the format or to a spreadsheet, and plain letters. */
const SIGNS = [...'=+-@＝＋－＠,，;；"\'\t\r\n 0123456789.ab单号']
const wild = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 16 })
/** As forms give texts: trimmed, and with no mark of a spreadsheet's in front. */
const cell = wild.map((text) => text.trim()).filter((text) => !text.startsWith("'"))
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([columns, rows]) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns })
    return fc.array(
      row.filter((cells) => cells.some((text) => text !== '')),
      { minLength: rows, maxLength: rows },
    )
  })

/** What a spreadsheet reads in each cell: its own, strict reading of the format. */
function strictly(csv: string): string[] {
  const cells = csv.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? []
  return cells.map((text) => (text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : text))
}

test('what was written is read back, whatever it holds', () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseTable(writeCsv(rows))).toEqual(rows)
      expect(parseTable(`\uFEFF${writeCsv(rows)}`)).toEqual(rows)
    }),
    { numRuns: 500 },
  )
})

test('no cell is read as a formula by a spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), (row) => {
      for (const text of strictly(writeCsv([row])))
        expect(/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)).toBe(
          false,
        )
    }),
    { numRuns: 1000 },
  )
})

test('a table that was copied is read as it stood, by tabs or any line end', () => {
  const word = fc.stringMatching(/^[a-z0-9单号]{1,8}$/)
  const words = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 5 })
  const separators = fc.constantFrom('\t', ',', '，', ';', '；')
  fc.assert(
    fc.property(words, separators, fc.constantFrom('\n', '\r\n', '\r'), (rows, sign, end) => {
      const copied = rows.map((row) => row.join(sign)).join(end)
      expect(parseTable(copied)).toEqual(rows)
    }),
  )
})

test('any text is read without a throw, and no row is empty', () => {
  fc.assert(
    fc.property(fc.oneof(wild, fc.string({ unit: 'binary' })), (text) => {
      for (const row of parseTable(text)) expect(row.some((one) => one !== '')).toBe(true)
    }),
  )
})
