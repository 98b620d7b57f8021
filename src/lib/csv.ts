/** Spreadsheets take these, some also the full-width ones, for the beginning of a formula, also behind blanks [OWASP, CSV injection]. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/
/** Long digits become 1.2E+15 in a spreadsheet. */
const LONG_DIGITS = /^\d{11,}$/
/** Whatever parseTable may take for a separator is quoted, so that it is not. */
const SIGNS = /[",，;；\t\r\n]/
const BYTE_ORDER_MARK = '\uFEFF'

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

function cellOf(value: string | number): string {
  const text = String(value)
  const unsafe =
    typeof value === 'string' && ((FORMULA.test(text) && !isNumber(text)) || LONG_DIGITS.test(text))
  const safe = unsafe ? `'${text}` : text
  return SIGNS.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * Rows as CSV that a spreadsheet shows as it stands: nothing is run as a formula, long numbers keep
 * their digits. Without a byte order mark: platform/files writes it.
 */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const QUOTED = /"[^"]*("|$)/g

/** Comma, tab (pasted from a spreadsheet) or semicolon, whichever the first line has most of outside quotes. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(QUOTED, '')
  const times = (sign: string) => first.split(sign).length
  return ['\t', '，', ';', '；'].reduce(
    (best, sign) => (times(sign) > times(best) ? sign : best),
    ',',
  )
}

/** The mark that writeCsv puts before what a spreadsheet would change. */
const plain = (cell: string) => cell.trim().replace(/^'(?=[=+\-@＝＋－＠\d])/, '')

/** The cells of a CSV or of what was copied from a spreadsheet, trimmed; empty lines are left out. */
export function parseTable(source: string): string[][] {
  const text = source.replace(BYTE_ORDER_MARK, '')
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(plain(cell))
    if (row.some(Boolean)) rows.push(row)
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (quoted) {
      if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === separator) {
      row.push(plain(cell))
      cell = ''
    } else if (sign === '\n' || sign === '\r') endRow()
    else cell += sign
  }
  endRow()
  return rows
}
