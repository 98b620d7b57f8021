import type { Product, Sku } from './catalogue'
import type { GroupCampaign, GroupOffer } from './group-campaign'
import { ok, refuse, type Result } from './result'

/** What the seller decides of a campaign. */
export type CampaignEdit = Omit<GroupCampaign, 'id' | 'stockShare'>

/** Cheaper than alone, and something stays to be paid also by the leader of one piece. */
const isFairPrice =
  (sku: Sku, leaderDiscount: number) =>
  (price: number): boolean =>
    price < sku.price && price - leaderDiscount >= 1

type Code = 'SKU_NOT_FOUND' | 'CAMPAIGN_INVALID'

function checkOffer(
  { skus }: Product,
  { prices }: GroupOffer,
  leaderDiscount: number,
): Result<null, Code> {
  if (new Set(prices.map(({ skuId }) => skuId)).size < prices.length) {
    return refuse('CAMPAIGN_INVALID')
  }
  for (const { skuId, price } of prices) {
    const sku = skus.find((one) => one.skuId === skuId)
    if (!sku) return refuse('SKU_NOT_FOUND')
    if (!isFairPrice(sku, leaderDiscount)(price)) return refuse('CAMPAIGN_INVALID', { skuId })
  }
  return ok(null)
}

/**
 * The product with this campaign from epoch ms `now`, or (null) without one. A campaign that is not
 * over keeps its id, with which go its limit for each person and its share of the stock; else `newId`
 * begins another. Groups that form keep what they promised.
 */
export function editCampaign(
  product: Product,
  edit: CampaignEdit | null,
  newId: string,
  now: number,
): Result<Product, Code> {
  const rev = product.rev + 1
  if (edit === null) return ok({ ...product, group: null, rev })
  if (edit.startsAt >= edit.endsAt || edit.endsAt <= now) return refuse('CAMPAIGN_INVALID')
  for (const offer of edit.offers) {
    const checked = checkOffer(product, offer, edit.leaderDiscount)
    if (!checked.ok) return checked
  }
  const kept = product.group !== null && now < product.group.endsAt ? product.group : null
  const offers = [...edit.offers].sort((a, b) => a.size - b.size)
  const same = { id: kept?.id ?? newId, stockShare: kept?.stockShare ?? null }
  return ok({ ...product, group: { ...edit, ...same, offers }, rev })
}

/** The campaign without what it may not sell after the SKUs changed; null when nothing is left. */
export function fitCampaign(
  campaign: GroupCampaign | null,
  skus: readonly Sku[],
): GroupCampaign | null {
  if (campaign === null) return null
  const isFair = ({ skuId, price }: GroupOffer['prices'][number]) => {
    const sku = skus.find((one) => one.skuId === skuId)
    return sku !== undefined && isFairPrice(sku, campaign.leaderDiscount)(price)
  }
  if (campaign.offers.every(({ prices }) => prices.every(isFair))) return campaign
  const offers = campaign.offers
    .map(({ size, prices }) => ({ size, prices: prices.filter(isFair) }))
    .filter(({ prices }) => prices.length > 0)
  return offers.length === 0 ? null : { ...campaign, offers }
}
