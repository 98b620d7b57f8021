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

export interface SharingSettings {
  /** How long a friend stays with who brought them in, and a touch earns, ms. */
  readonly protectionMs: number
  /** How long a share's code attributes, ms. */
  readonly codeLifeMs: number
}

const DAY_MS = 86_400_000

/** For a shop that was set up before there was sharing. */
export const defaultSharing: SharingSettings = {
  protectionMs: 30 * DAY_MS,
  codeLifeMs: 90 * DAY_MS,
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
  readonly sharing: SharingSettings
}
