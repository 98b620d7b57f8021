import type { Fen } from './money'
import type { ShopSettings } from './shop-settings'

/** What one size of group pays for each SKU. */
export interface GroupOffer {
  /** MIN_SIZE to MAX_SIZE people, the leader included. */
  readonly size: number
  /** Every SKU that can be bought in a group of this size. */
  readonly prices: readonly { readonly skuId: string; readonly price: Fen }[]
}

/** Group buying of one product, part of its document. */
export interface GroupCampaign {
  readonly id: string
  /** By size, each once. */
  readonly offers: readonly GroupOffer[]
  /** How long a group may form from its leader's payment, ms. */
  readonly durationMs: number
  /** Pieces that one person may buy in this campaign's groups in all; null: no limit. */
  readonly limitPerPerson: number | null
  /** Pieces kept for the groups: the stock document under the campaign's id counts them down; null: no share. */
  readonly stockShare: number | null
  /** Epoch ms, start inclusive, end exclusive. A group opened in time goes on after the end. */
  readonly startsAt: number
  readonly endsAt: number
  /** Only people who never paid an order may join (老带新); anybody may open. */
  readonly newcomersOnly: boolean
  /** Off the opener's goods. */
  readonly leaderDiscount: Fen
  /** Whether the product page lists forming groups for strangers to join. */
  readonly listsForming: boolean
}

/** What a group promised when it was opened; edits of the campaign do not change it. */
export interface GroupTerms {
  readonly offer: GroupOffer
  readonly durationMs: number
  readonly limitPerPerson: number | null
  /** Whether its pieces count against the campaign's share of the stock. */
  readonly sharesStock: boolean
  readonly newcomersOnly: boolean
  readonly leaderDiscount: Fen
  readonly listed: boolean
  readonly postage: ShopSettings['postage']
}
