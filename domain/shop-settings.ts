import type { Fen } from './money'

export interface Banner {
  readonly id: string
  readonly picture: string
  readonly title: string
  readonly subtitle: string
  readonly target:
    | { readonly kind: 'product'; readonly productId: string }
    | { readonly kind: 'category'; readonly categoryId: string }
}

/** The one document `settings/shop`. */
export interface ShopSettings {
  readonly _id: 'shop'
  readonly shopName: string
  readonly notice: string
  readonly banners: readonly Banner[]
  readonly postage: {
    readonly fee: Fen
    /** Goods total from which postage is free; null: never free. */
    readonly freeFrom: Fen | null
  }
}
