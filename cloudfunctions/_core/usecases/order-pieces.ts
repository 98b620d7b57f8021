import type { Order } from '@domain/order'
import type { PricedLine } from '@domain/pricing'
import type { Pieces } from '../ports/stocks'

/** What an order's lines hold in the stock documents under `key`. */
export function piecesOf(lines: readonly PricedLine[], key: Order['holdKey']): Pieces[] {
  return lines.map(({ skuId, quantity }) => ({ skuId, key, n: quantity }))
}
