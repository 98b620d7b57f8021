import { noService, type Order } from '@domain/order'
import type { PricedLine } from '@domain/pricing'

type NewFields = 'group' | 'attribution' | 'tradeNo' | 'lines' | keyof typeof noService
type StoredLine = Omit<PricedLine, 'supplierId'> & Partial<Pick<PricedLine, 'supplierId'>>

/** As the collection orders may hold it: documents written before there were groups, sharing and shipping lack fields. */
export type StoredOrder = Omit<Order, NewFields> &
  Partial<Pick<Order, Exclude<NewFields, 'lines'>>> & { readonly lines: readonly StoredLine[] }

/** A line as it stands, when it stands whole: decisions compare by identity. */
const completeLine = (line: StoredLine): PricedLine =>
  line.supplierId === undefined ? { ...line, supplierId: null } : (line as PricedLine)

/** A broken document stays as it is: whoever lists it among others works those. */
export function completeOrder(order: StoredOrder): Order {
  const isWhole = Array.isArray(order.lines)
  return {
    group: null,
    attribution: null,
    tradeNo: order._id,
    ...noService,
    ...order,
    lines: isWhole ? order.lines.map(completeLine) : (order.lines as readonly PricedLine[]),
  }
}

export const completeOrders = (orders: readonly StoredOrder[]): Order[] => orders.map(completeOrder)
