/** What a poster tells. Money is in fen; pictures are cloud file ids or addresses. */
export interface PosterSpec {
  readonly kind: 'product' | 'group' | 'shop'
  readonly title: string
  readonly subtitle: string | null
  readonly picture: string
  /** The price of buying alone; null for a shop. */
  readonly price: number | null
  readonly groupPrice: number | null
  readonly groupSize: number | null
  /** How many the forming group still misses; null when the poster is not of one. */
  readonly missing: number | null
  readonly listPrice: number | null
  readonly sharer: { readonly nickname: string; readonly avatar: string | null }
  /** The mini program code. */
  readonly code: string
  readonly shopName: string
  readonly slogan: string
}
