import type { OutputOf } from '@contract/index'
import { carriers, findCarrier } from '@domain/carriers'
import { parseTable } from '@/lib/csv'
import { carrierOfWaybill, plainWaybill, waybillProblem } from '@/lib/waybill'

export type Outcome = OutputOf<'seller.shipBatch'>['outcomes'][number]

/** One line of an import. */
export interface BatchLine {
  /** Its place among the lines with goods, from 1. */
  readonly row: number
  readonly number: string
  /** The company's code, or what stood there when it tells none. */
  readonly carrier: string
  readonly waybill: string
  /** Null: not tried yet. What cannot be tried has its outcome from the beginning. */
  readonly outcome: Outcome | null
}

/** More lines at a time are hard to follow on a phone. */
export const MOST_LINES = 2000

export const TEMPLATE = '订单号,快递公司,运单号'

type Column = 'number' | 'carrier' | 'waybill'

/** By what a heading is known, in case a file has other columns too. */
const headings: Record<Column, RegExp> = {
  number: /订单/,
  carrier: /快递公司|物流公司|承运|快递$|物流$/,
  waybill: /运单|快递单|物流单|面单/,
}

const plainColumns: Record<Column, number> = { number: 0, carrier: 1, waybill: 2 }

/** Where the columns are when the first row is a heading; null: it is a line already. */
function columnsOf(first: readonly string[]): Record<Column, number> | null {
  const find = (column: Column) => first.findIndex((cell) => headings[column].test(cell))
  if (find('number') < 0) return null
  const waybill = find('waybill')
  return waybill < 0 ? plainColumns : { number: find('number'), carrier: find('carrier'), waybill }
}

/** People write 圆通快递 for 圆通速递; the first two signs tell each company. */
function carrierCode(written: string): string | null {
  const exact = findCarrier(written)
  if (exact) return exact.code
  if (/EMS/i.test(written)) return 'EMS'
  return carriers.find(({ name }) => written.includes(name.slice(0, 2)))?.code ?? null
}

function readLine(row: number, number: string, written: string, waybill: string): BatchLine {
  const code = written === '' ? carrierOfWaybill(waybill) : carrierCode(written)
  const outcome: Outcome | null = !/^[A-Za-z0-9]{1,40}$/.test(number)
    ? 'BAD_NUMBER'
    : code === null
      ? 'BAD_CARRIER'
      : waybillProblem(waybill) !== null
        ? 'BAD_WAYBILL'
        : null
  return { row, number, carrier: code ?? written, waybill: plainWaybill(waybill), outcome }
}

/** An order that stands there with two waybills: nobody knows which, so only the first is tried. */
function markRepeated(lines: readonly BatchLine[]): BatchLine[] {
  const known = new Map<string, string>()
  return lines.map((line) => {
    if (line.outcome !== null) return line
    const before = known.get(line.number) ?? line.waybill
    known.set(line.number, before)
    return before === line.waybill ? line : { ...line, outcome: 'REPEATED' }
  })
}

/** The lines of a CSV file, or of what was copied from a spreadsheet. */
export function readBatch(text: string): BatchLine[] {
  const [first, ...rest] = parseTable(text)
  if (!first) return []
  const heading = columnsOf(first)
  const columns = heading ?? plainColumns
  const rows = heading ? rest : [first, ...rest]
  return markRepeated(
    rows.map((cells, index) => {
      const cell = (column: Column) => (cells[columns[column]] ?? '').replace(/['"\s]/g, '')
      return readLine(index + 1, cell('number').normalize('NFKC'), cell('carrier'), cell('waybill'))
    }),
  )
}

/** What trying again may change. */
export const isOpen = ({ outcome }: BatchLine): boolean => outcome === null || outcome === 'BUSY'

export const isFailed = ({ outcome }: BatchLine): boolean =>
  outcome !== null && outcome !== 'SHIPPED' && outcome !== 'ALREADY'

const words: Record<Outcome, string> = {
  SHIPPED: '已发货',
  ALREADY: '之前已发货，运单号相同',
  BAD_NUMBER: '订单号不对，请填完整的订单编号',
  BAD_CARRIER: '不认识这家快递公司',
  BAD_WAYBILL: '运单号不对，应为 6 至 32 位字母和数字',
  ORDER_NOT_FOUND: '找不到这笔订单',
  NOT_SHIPPABLE: '订单不是待发货，可能未付款、拼团中、已发完或已关闭',
  PIECES_NOT_SHIPPABLE: '商品已发货或在售后处理中',
  TOO_MANY_PARCELS: '包裹数已达上限',
  REPEATED: '同一订单写了不同的运单号，只发第一行',
  BUSY: '系统繁忙，请再试一次',
}

export const outcomeWords = (outcome: Outcome): string => words[outcome]

/** The failed lines as a table that can be mended and imported again. */
export const failedTable = (lines: readonly BatchLine[]): string[][] => [
  [...TEMPLATE.split(','), '失败原因'],
  ...lines.flatMap((line) =>
    isFailed(line) && line.outcome !== null
      ? [[line.number, line.carrier, line.waybill, words[line.outcome]]]
      : [],
  ),
]
