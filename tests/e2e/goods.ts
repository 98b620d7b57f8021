import type { Shopper } from '../rig/shopper'

export interface Goods {
  /** Pieces that can be bought, over all variants. */
  readonly pieces: number
  readonly sold: number
}

/** What the shop says of its stock of a product. */
export async function goodsOf(shopper: Shopper, productId: string): Promise<Goods> {
  const { skus, sold } = await shopper.call('shop.getProduct', { productId })
  return { pieces: skus.reduce((sum, { available }) => sum + available, 0), sold }
}
