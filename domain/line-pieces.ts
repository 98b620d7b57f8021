import type { AfterSale } from './after-sale'
import type { AfterSaleState } from './after-sale-state'
import type { Order } from './order'

/** Pieces of these requests are bound: they wait, travel, or are gone for good. */
const binding: ReadonlySet<AfterSaleState> = new Set([
  'REQUESTED',
  'AWAITING_RETURN',
  'RETURNING',
  'AWAITING_RESHIP',
  'RESHIPPED',
  'REFUNDING',
  'REFUNDED',
])

/** Whether the request's pieces are bound. */
export const isBinding = ({ state }: Pick<AfterSale, 'state'>): boolean => binding.has(state)

/** Where the pieces of one line are. */
export interface LinePieces {
  /** Bought. */
  readonly quantity: number
  /** Have left, returned ones included. */
  readonly shipped: number
  /** Can leave now: not shipped, and no after-sale binds them. */
  readonly shippable: number
  /** Have left, and no after-sale binds them. */
  readonly kept: number
  /** Refunded for good. */
  readonly refunded: number
}

type Pieces = Pick<Order, 'lines' | 'shipments' | 'afterSales'>

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

const isOf =
  (skuId: string, pieces: AfterSale['pieces']) =>
  (one: AfterSale): boolean =>
    one.skuId === skuId && one.pieces === pieces && isBinding(one)

/**
 * Where the pieces of each line are, by SKU id. `shippable` and the requests of unshipped pieces share
 * what has not left, so one document decides between a refund and a shipment.
 */
export function piecesByLine(order: Pieces): ReadonlyMap<string, LinePieces> {
  return new Map(
    order.lines.map(({ skuId, quantity }) => {
      const shipped = sum(
        order.shipments.flatMap(({ lines }) =>
          lines.filter((line) => line.skuId === skuId).map((line) => line.quantity),
        ),
      )
      const bound = (pieces: AfterSale['pieces']) =>
        sum(order.afterSales.filter(isOf(skuId, pieces)).map((one) => one.quantity))
      const refunded = sum(
        order.afterSales
          .filter((one) => one.skuId === skuId && one.state === 'REFUNDED')
          .map((one) => one.quantity),
      )
      const shippable = quantity - shipped - bound('UNSHIPPED')
      return [skuId, { quantity, shipped, shippable, kept: shipped - bound('SHIPPED'), refunded }]
    }),
  )
}
