import type { InputOf, OutputOf } from '@contract/index'

export type ShareTarget = InputOf<'referral.prepareShare'>['target']

/** What is shared, as cards, posters and words need it; money in fen. */
export interface ShareSubject {
  readonly target: ShareTarget
  readonly title: string
  readonly picture: string
  /** Lowest price of buying alone. */
  readonly price: number | null
  readonly groupPrice: number | null
  readonly groupSize: number | null
  /** How many a forming group still misses; null when it is not of one. */
  readonly missing: number | null
  /** Who has paid in a forming group. */
  readonly joined: number | null
}

const lowest = (prices: readonly { readonly price: number }[]): number | null =>
  prices.length > 0 ? Math.min(...prices.map(({ price }) => price)) : null

export function productSubject(product: OutputOf<'shop.getProduct'>): ShareSubject {
  const offers = (product.group?.offers ?? [])
    .flatMap(({ size, prices }) => {
      const price = lowest(prices)
      return price === null ? [] : [{ size, price }]
    })
    .sort((a, b) => a.price - b.price || a.size - b.size)
  return {
    target: { kind: 'product', id: product.id },
    title: product.title,
    picture: product.pictures[0] ?? '',
    price: lowest(product.skus),
    groupPrice: offers[0]?.price ?? null,
    groupSize: offers[0]?.size ?? null,
    missing: null,
    joined: null,
  }
}

/** A group that has ended cannot be joined any more, so its product is shared. */
export function groupSubject(group: OutputOf<'shop.getGroup'>): ShareSubject {
  const forming = group.state === 'FORMING'
  return {
    target: forming ? { kind: 'group', id: group.id } : { kind: 'product', id: group.product.id },
    title: group.product.title,
    picture: group.product.picture,
    price: group.product.singlePrice,
    groupPrice: lowest(group.prices),
    groupSize: group.size,
    missing: forming ? group.missing : null,
    joined: forming ? group.paid : null,
  }
}

/** The shop, shown by one of its products. */
export function shopSubject(
  shopName: string,
  product: OutputOf<'shop.listProducts'>['items'][number] | undefined,
): ShareSubject {
  return {
    target: { kind: 'shop' },
    title: product ? `${shopName}：${product.title}` : shopName,
    picture: product?.picture ?? '',
    price: product?.price ?? null,
    groupPrice: null,
    groupSize: null,
    missing: null,
    joined: null,
  }
}
