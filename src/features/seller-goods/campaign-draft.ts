import type { Fen } from '@domain/money'
import { parseYuan } from '@/lib/parse-money'
import type { CampaignData, Choices, SellerSku } from './goods-data'
import { readWhole } from './plain-text'

const HOUR = 3_600_000
const MINUTE = 60_000
const WEEK = 168 * HOUR
export const MOST_OFFERS = 3

/** What one size of group pays. */
export interface OfferDraft {
  readonly key: string
  readonly size: string
  /** Yuan by SKU id; empty: not sold in groups of this size. */
  readonly prices: Readonly<Record<string, string>>
}

/** A campaign as it stands in the form: text until it is saved. */
export interface CampaignDraft {
  readonly offers: readonly OfferDraft[]
  readonly hours: string
  /** Empty: no limit. */
  readonly limit: string
  /** Epoch ms, as the pickers set them. */
  readonly startsAt: number
  readonly endsAt: number
  readonly newcomersOnly: boolean
  /** Yuan; empty: none. */
  readonly leaderDiscount: string
  readonly listsForming: boolean
}

/** By field: `hours`, `limit`, `endsAt`, `leaderDiscount`, `size.<offer>`, `prices.<offer>`, `price.<offer>.<sku>`. */
export type CampaignErrors = Readonly<Record<string, string>>

const yuan = (fen: number): string => String(fen / 100)

/** A tenth off, down to a whole jiao where there is one; empty when nothing is left below the price. */
export function suggestedPrice(price: number): string {
  const tenthOff = Math.floor((price * 9) / 10)
  const rounded = tenthOff >= 100 ? Math.floor(tenthOff / 10) * 10 : tenthOff
  return rounded >= 1 ? yuan(rounded) : ''
}

type Variants = readonly Pick<SellerSku, 'skuId' | 'price'>[]

/** One more size with the prices that are suggested: the smallest one that is not taken, from `size` on. */
export function newOffer(offers: readonly OfferDraft[], skus: Variants, size: number): OfferDraft {
  const taken = new Set(offers.map((offer) => Number(offer.size)))
  const sizes = Array.from({ length: 9 }, (_, n) => n + 2)
  const free = [...sizes.filter((n) => n >= size), ...sizes].find((n) => !taken.has(n)) ?? 2
  const key = String(Math.max(0, ...offers.map((offer) => Number(offer.key))) + 1)
  const prices = skus.map(({ skuId, price }) => [skuId, suggestedPrice(price)])
  return { key, size: String(free), prices: Object.fromEntries(prices) as OfferDraft['prices'] }
}

/** What a new campaign begins with, at epoch ms `now`. */
export function newCampaign(skus: Variants, group: Choices['group'], now: number): CampaignDraft {
  const startsAt = Math.floor(now / MINUTE) * MINUTE
  return {
    offers: [newOffer([], skus, group.size)],
    hours: String(group.durationMs / HOUR),
    limit: '',
    startsAt,
    endsAt: startsAt + WEEK,
    newcomersOnly: false,
    leaderDiscount: '',
    listsForming: true,
  }
}

export function campaignDraftOf(campaign: CampaignData): CampaignDraft {
  const { startsAt, endsAt, newcomersOnly, listsForming, leaderDiscount, limitPerPerson } = campaign
  return {
    ...{ startsAt, endsAt, newcomersOnly, listsForming },
    offers: campaign.offers.map(({ size, prices }, index) => ({
      key: String(index + 1),
      size: String(size),
      prices: Object.fromEntries(prices.map(({ skuId, price }) => [skuId, yuan(price)])),
    })),
    hours: String(campaign.durationMs / HOUR),
    limit: limitPerPerson === null ? '' : String(limitPerPerson),
    leaderDiscount: leaderDiscount === 0 ? '' : yuan(leaderDiscount),
  }
}

/** Group prices that are there, by SKU, or what is wrong with them. */
export function readOffer(
  { key, size, prices }: OfferDraft,
  skus: Variants,
  leaderDiscount: number,
): { readonly offer: CampaignData['offers'][number]; readonly errors: CampaignErrors } {
  const errors: Record<string, string> = {}
  const people = readWhole(size, 2, 10)
  if (people === null) errors[`size.${key}`] = '请填写 2 到 10 之间的人数'
  const read = skus.flatMap(({ skuId, price: single }) => {
    const text = (prices[skuId] ?? '').trim()
    if (text === '') return []
    const price = parseYuan(text)
    const error =
      price === null || price < 1
        ? '请填写金额，或留空不参加'
        : price >= single
          ? `要低于单买价 ¥${yuan(single)}`
          : price - leaderDiscount < 1
            ? '减去团长优惠后要大于 0'
            : null
    if (error !== null) errors[`price.${key}.${skuId}`] = error
    return [{ skuId, price: (price ?? 0) as Fen }]
  })
  if (read.length === 0) errors[`prices.${key}`] = '请至少填写一个规格的拼团价'
  return { offer: { size: people ?? 0, prices: read }, errors }
}

/** Ms; null for what is no length from one hour to three days. Hours that nobody touched stay exact. */
function readHours(text: string, before: CampaignData | null): number | null {
  if (before !== null && text === String(before.durationMs / HOUR)) return before.durationMs
  const hours = readWhole(text, 1, 72)
  return hours === null ? null : hours * HOUR
}

function sameSizes(offers: readonly OfferDraft[]): CampaignErrors {
  const twice = offers.filter(({ size }, index) =>
    offers.slice(0, index).some((other) => Number(other.size) === Number(size)),
  )
  return Object.fromEntries(twice.map(({ key }) => [`size.${key}`, '人数重复了']))
}

/** The campaign that the draft says at epoch ms `now`, or what is wrong with it. `before`: as it was read. */
export function readCampaign(
  draft: CampaignDraft,
  skus: Variants,
  before: CampaignData | null,
  now: number,
): { readonly campaign: CampaignData } | { readonly errors: CampaignErrors } {
  const durationMs = readHours(draft.hours, before)
  const limit = draft.limit.trim() === '' ? undefined : readWhole(draft.limit, 1, 99)
  const discount = draft.leaderDiscount.trim() === '' ? 0 : parseYuan(draft.leaderDiscount)
  const offers = draft.offers.map((offer) => readOffer(offer, skus, discount ?? 0))
  const { startsAt, endsAt, newcomersOnly, listsForming } = draft
  const errors: CampaignErrors = {
    ...Object.fromEntries(offers.flatMap((offer) => Object.entries(offer.errors))),
    ...sameSizes(draft.offers),
    ...(durationMs === null && { hours: '请填写 1 到 72 之间的整数' }),
    ...(limit === null && { limit: '请填写 1 到 99 之间的整数，或留空不限' }),
    ...(discount === null && { leaderDiscount: '请填写金额，或留空' }),
    ...(endsAt <= startsAt && { endsAt: '结束时间要晚于开始时间' }),
    ...(endsAt <= now && { endsAt: '结束时间已经过去' }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  return {
    campaign: {
      ...{ startsAt, endsAt, newcomersOnly, listsForming },
      offers: offers.map(({ offer }) => offer),
      durationMs: durationMs ?? 0,
      limitPerPerson: limit ?? null,
      leaderDiscount: (discount ?? 0) as Fen,
    },
  }
}
