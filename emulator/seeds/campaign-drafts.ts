import type { GroupCampaign, GroupOffer } from '../../domain/group-campaign'
import { fen, type Fen } from '../../domain/money'
import type { ProductDraft } from './product-draft'

/** Group buying of a seeded product, as its owner would plan it. */
interface CampaignDraft {
  /** Number of people, and what of the single price they pay. */
  readonly offers: ReadonlyArray<readonly [size: number, part: number]>
  readonly hours?: number
  readonly limitPerPerson?: number
  readonly stockShare?: number
  readonly newcomersOnly?: true
  /** Fen. */
  readonly leaderDiscount?: number
  /** Strangers are not offered its groups. */
  readonly unlisted?: true
}

/** By product. */
const campaignDrafts: Readonly<Record<string, CampaignDraft>> = {
  'yangshan-peach': {
    offers: [
      [2, 0.86],
      [3, 0.76],
    ],
  },
  'gannan-orange': {
    offers: [
      [3, 0.8],
      [5, 0.7],
    ],
  },
  'dandong-strawberry': { offers: [[3, 0.8]] },
  'daily-nuts': {
    offers: [
      [2, 0.87],
      [5, 0.72],
    ],
  },
  'egg-yolk-pastry': { offers: [[3, 0.74]], newcomersOnly: true },
  'drip-coffee': { offers: [[2, 0.84]], leaderDiscount: 500 },
  'laundry-pods': { offers: [[5, 0.68]], hours: 48, limitPerPerson: 2 },
  'soft-tissue': { offers: [[2, 0.8]], unlisted: true },
  'iron-wok': { offers: [[2, 0.82]], stockShare: 60 },
  'comfort-bunny': { offers: [[2, 0.82]] },
  'cat-food': {
    offers: [
      [2, 0.9],
      [3, 0.82],
    ],
  },
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const DEFAULT_HOURS = 24
/** Goes on for so long after the seeding. */
const DAYS = 90

/** A price as it stands on a tag: just below the whole yuan. */
const tagPrice = (price: Fen, part: number): Fen =>
  fen(Math.floor((price * part + 10) / 100) * 100 - 10)

/** The product's group buying from the day before epoch ms `now`; null: it has none. */
export function campaignOf(
  { id, skus }: ProductDraft,
  skuIdOf: (index: number) => string,
  now: number,
): GroupCampaign | null {
  const draft = campaignDrafts[id]
  if (!draft) return null
  const offers = draft.offers.map(([size, part]): GroupOffer => {
    const prices = skus.map(({ price }, index) => ({
      skuId: skuIdOf(index),
      price: tagPrice(price, part),
    }))
    return { size, prices }
  })
  return {
    id: `${id}-group`,
    offers,
    durationMs: (draft.hours ?? DEFAULT_HOURS) * HOUR_MS,
    limitPerPerson: draft.limitPerPerson ?? null,
    stockShare: draft.stockShare ?? null,
    startsAt: now - DAY_MS,
    endsAt: now + DAYS * DAY_MS,
    newcomersOnly: draft.newcomersOnly ?? false,
    leaderDiscount: fen(draft.leaderDiscount ?? 0),
    listsForming: !draft.unlisted,
  }
}
