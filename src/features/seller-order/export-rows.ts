import type { OutputOf } from '@contract/index'
import type { OrderExportColumn } from '@contract/seller-orders'
import { carrierOf } from '@domain/carriers'
import type { OrderState } from '@domain/order-state'
import { chinaTime } from '@/lib/china-time'
import { yuan } from '@/lib/format-money'
import { plainStateName } from './order-words'

type Cell = OutputOf<'seller.exportOrders'>['items'][number][number]
type Show = (cell: Cell) => Cell

const asIs: Show = (cell) => cell
const money: Show = (cell) => (typeof cell === 'number' ? yuan(cell) : cell)
const time: Show = (cell) => (typeof cell === 'number' ? chinaTime(cell) : cell)
const state: Show = (cell) => plainStateName(cell as OrderState)
/** 'SF SF123; ZTO 456' with the companies' names. */
const parcels: Show = (cell) =>
  String(cell).replace(/(^|; )(\w+) /g, (_, start: string, code: string) => {
    return `${start}${carrierOf(code)?.name ?? code} `
  })

/** In the order in which the server sends them. */
export const columns: Record<OrderExportColumn, readonly [title: string, show: Show]> = {
  number: ['订单编号', asIs],
  state: ['状态', state],
  createdAt: ['下单时间', time],
  paidAt: ['付款时间', time],
  title: ['商品', asIs],
  values: ['规格', asIs],
  price: ['单价', money],
  quantity: ['数量', asIs],
  shipped: ['已发数量', asIs],
  goods: ['商品金额', money],
  postage: ['运费', money],
  discount: ['优惠', money],
  payable: ['应付', money],
  buyer: ['买家', asIs],
  receiver: ['收货人', asIs],
  phone: ['手机', asIs],
  region: ['地区', asIs],
  parcels: ['包裹', parcels],
  remark: ['买家留言', asIs],
  sellerRemark: ['店铺备注', asIs],
  transactionId: ['微信支付单号', asIs],
}

const shown = Object.values(columns)

/** The server's rows under headings, in words that a person reads. */
export const exportTable = (rows: readonly (readonly Cell[])[]): Cell[][] => [
  shown.map(([title]) => title),
  ...rows.map((row) => row.map((cell, index) => shown[index]?.[1](cell) ?? cell)),
]
