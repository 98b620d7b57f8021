/** What a packing list tells. */
export interface PackingSpec {
  readonly orderId: string
  /** As '2026-11-22 14:05'. */
  readonly time: string
  readonly receiver: string
  readonly phone: string
  readonly address: string
  readonly lines: readonly {
    readonly title: string
    readonly values: string
    readonly quantity: number
  }[]
  readonly remark: string
  readonly sellerRemark: string
}

export interface Words {
  readonly kind: 'words'
  readonly text: string
  readonly x: number
  /** The base of the line. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly colour: string
  readonly align: 'left' | 'right'
}

export interface Rule {
  readonly kind: 'rule'
  readonly y: number
  readonly dashed: boolean
}

export interface Packing {
  readonly width: number
  readonly height: number
  readonly operations: readonly (Words | Rule)[]
}

/** Of one line, logical pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number

export const PACKING_WIDTH = 375
export const MARGIN = 20
const INNER = PACKING_WIDTH - 2 * MARGIN
const QUANTITY = 52

const INK = '#1F1B16'
const GREY = '#736C62'
/** A note longer than this is for the screen. */
const MOST_LINES = 4

/** Breaks words into lines that fit, by signs: goods and addresses have few blanks. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (line !== '' && measure(line + sign) > width) {
      lines.push(line)
      line = ''
    }
    if (line !== '' || sign.trim() !== '') line += sign
  }
  if (line !== '') lines.push(line)
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.slice(0, -1)}…`]
}

interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly width?: number
  /** Room above the words. */
  readonly above?: number
}

/** A sheet that is written from the top down. */
function blankSheet(measure: Measure) {
  const operations: (Words | Rule)[] = []
  let y = MARGIN
  return {
    write(text: string, look: Look): void {
      const { size, bold = false, colour = INK, width = INNER, above = 0 } = look
      y += above
      for (const line of wrapped(text, width, (words) => measure(words, size, bold))) {
        const words = { kind: 'words', text: line, x: MARGIN, y: y + size } as const
        operations.push({ ...words, size, bold, colour, align: 'left' })
        y += Math.round(size * 1.45)
      }
    },
    /** At the right edge, beside what is written next. */
    aside(text: string, size: number): void {
      const words = { kind: 'words', text, x: PACKING_WIDTH - MARGIN, y: y + size } as const
      operations.push({ ...words, size, bold: true, colour: INK, align: 'right' })
    },
    gap(height: number): void {
      y += height
    },
    rule(dashed: boolean): void {
      operations.push({ kind: 'rule', y: y + 10, dashed })
      y += 20
    },
    done: (): Packing => ({ width: PACKING_WIDTH, height: y + MARGIN, operations }),
  }
}

/** Black words on white; the height follows from the words. */
export function packingLayout(spec: PackingSpec, measure: Measure): Packing {
  const sheet = blankSheet(measure)
  const pieces = spec.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  sheet.write('配货单', { size: 22, bold: true })
  sheet.write(`订单 ${spec.orderId}`, { size: 12, colour: GREY, above: 2 })
  sheet.write(`下单 ${spec.time}`, { size: 12, colour: GREY })
  sheet.rule(false)
  sheet.write(`${spec.receiver}  ${spec.phone}`, { size: 17, bold: true })
  sheet.write(spec.address, { size: 14, above: 2 })
  sheet.rule(true)
  for (const { title, values, quantity } of spec.lines) {
    sheet.aside(`×${quantity}`, 18)
    sheet.write(title, { size: 15, width: INNER - QUANTITY })
    sheet.write(values, { size: 13, colour: GREY, width: INNER - QUANTITY })
    sheet.gap(8)
  }
  sheet.write(`共 ${spec.lines.length} 种 ${pieces} 件`, { size: 13, bold: true })
  if (spec.remark !== '' || spec.sellerRemark !== '') sheet.rule(true)
  if (spec.remark !== '') sheet.write(`买家留言：${spec.remark}`, { size: 14, bold: true })
  if (spec.sellerRemark !== '') {
    sheet.write(`店铺备注：${spec.sellerRemark}`, { size: 14, above: 4 })
  }
  return sheet.done()
}
