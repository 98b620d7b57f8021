import type { Order } from '@domain/order'
import type { Pieces } from '../ports/stocks'

/**
 * What an order holds in the stock documents under `key`: the pieces of its lines and, where its
 * campaign has a share of the stock, as many of that share, whose document bears the campaign's id.
 */
export function piecesOf(
  { lines, group }: Pick<Order, 'lines' | 'group'>,
  key: Order['holdKey'],
): Pieces[] {
  const pieces = lines.map(({ skuId, quantity }) => ({ skuId, key, n: quantity }))
  if (!group?.sharesStock) return pieces
  const n = pieces.reduce((sum, { n: some }) => sum + some, 0)
  return [...pieces, { skuId: group.campaignId, key, n }]
}
