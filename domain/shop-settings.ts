import type { Address } from './address'
import type { MessageKind } from './message-state'
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

/** What a parcel costs to a place. */
export interface PostageTariff {
  readonly fee: Fen
  /** Goods total from which postage is free; null: never free. */
  readonly freeFrom: Fen | null
}

/** Beyond the first grams, each begun step costs more; on top of nothing else: it replaces `fee`. */
export interface WeightTariff {
  readonly firstGrams: number
  readonly firstFee: Fen
  readonly stepGrams: number
  readonly stepFee: Fen
}

export interface PostageRule extends PostageTariff {
  /** Provinces (as addresses name them) with a tariff of their own, each named once; `closed`: not delivered there. */
  readonly regions: readonly (PostageTariff & {
    readonly provinces: readonly string[]
    readonly closed: boolean
  })[]
  /** Null: weight does not matter. A region's fee is added to it. */
  readonly byWeight: WeightTariff | null
}

export interface AfterSaleSettings {
  /** How long after receipt a buyer may ask, ms. */
  readonly windowMs: number
  /** A request that the seller does not answer is approved after this, ms. */
  readonly answerMs: number
  /** An approved return without a waybill expires after this, ms. */
  readonly returnMs: number
  /** A returned parcel that the seller does not look at counts as accepted after this, ms. */
  readonly inspectMs: number
  /** A shipped order that the buyer does not confirm is received after this, ms. */
  readonly receiveMs: number
}

export const defaultAfterSale: AfterSaleSettings = {
  windowMs: 7 * DAY_MS,
  answerMs: 2 * DAY_MS,
  returnMs: 7 * DAY_MS,
  inspectMs: 10 * DAY_MS,
  receiveMs: 10 * DAY_MS,
}

/** What a new group campaign is filled in with. */
export interface GroupDefaults {
  readonly durationMs: number
  readonly size: number
}
export const defaultGroups: GroupDefaults = { durationMs: DAY_MS, size: 2 }

/** The one document `settings/shop`. */
export interface ShopSettings {
  readonly _id: 'shop'
  readonly shopName: string
  /** File id; null: none. */
  readonly logo: string | null
  readonly notice: string
  readonly banners: readonly Banner[]
  readonly postage: PostageRule
  readonly sharing: SharingSettings
  readonly afterSale: AfterSaleSettings
  readonly groups: GroupDefaults
  /** Where returned pieces go; null: not set, so returns cannot be approved. */
  readonly returnAddress: Address | null
  /** Pieces left from which a SKU counts as low. */
  readonly lowStock: number
  /** WeChat's template ids by kind; a kind that is missing is the one of the environment. */
  readonly templates: Readonly<Partial<Record<MessageKind, string>>>
  readonly rev: number
}

/** What documents written before the seller's console lack. */
export const defaultSettings = {
  logo: null,
  sharing: defaultSharing,
  afterSale: defaultAfterSale,
  groups: defaultGroups,
  returnAddress: null,
  lowStock: 10,
  templates: {},
  rev: 0,
} as const satisfies Partial<ShopSettings>
