import type { OutputOf } from '@contract/index'
import type { CustomerExportColumn } from '@contract/seller-customers'
import { chinaTime } from '@/lib/china-time'
import { yuan } from '@/lib/format-money'
import { segmentName } from './segment-rule'
import type { SegmentData } from './use-customers'

type Cell = OutputOf<'seller.exportCustomers'>['items'][number][number]
type Show = (cell: Cell, own: readonly SegmentData[]) => Cell

const asIs: Show = (cell) => cell
const money: Show = (cell) => (typeof cell === 'number' ? yuan(cell) : cell)
const time: Show = (cell) => (typeof cell === 'number' ? chinaTime(cell) : cell)
const segments: Show = (cell, own) =>
  String(cell)
    .split(' ')
    .map((id) => segmentName(id, own))
    .filter(Boolean)
    .join(' ')

/** In the order in which the server sends them. */
const columns: Record<CustomerExportColumn, readonly [title: string, show: Show]> = {
  id: ['客户编号', asIs],
  nickname: ['昵称', asIs],
  phone: ['手机', asIs],
  joinedAt: ['加入时间', time],
  orders: ['订单数', asIs],
  spent: ['消费金额', money],
  refunded: ['退款金额', money],
  lastPaidAt: ['最近下单', time],
  shares: ['分享次数', asIs],
  brought: ['带来好友', asIs],
  tags: ['标签', asIs],
  segments: ['人群', segments],
}
const shown = Object.values(columns)

/** The server's rows under headings, in words that a person reads. */
export const customerTable = (
  rows: readonly (readonly Cell[])[],
  own: readonly SegmentData[],
): Cell[][] => [
  shown.map(([title]) => title),
  ...rows.map((row) => row.map((cell, index) => shown[index]?.[1](cell, own) ?? cell)),
]
