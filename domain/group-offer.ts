import type { Product } from './catalogue'
import type { GroupCampaign, GroupOffer, GroupTerms } from './group-campaign'
import type { Fen } from './money'
import { ok, refuse, type Result } from './result'
import type { ShopSettings } from './shop-settings'

/** The product's campaign at epoch ms `now`; null: none, not yet, or over. */
export function runningCampaign(
  { group }: Pick<Product, 'group'>,
  now: number,
): GroupCampaign | null {
  return group !== null && group.startsAt <= now && now < group.endsAt ? group : null
}

/** What a piece of the SKU costs in such a group, fen; null when it is not sold there. */
export function groupPrice({ prices }: GroupOffer, skuId: string): Fen | null {
  return prices.find((one) => one.skuId === skuId)?.price ?? null
}

/** The product as a group buys it: at the group's prices, and only the SKUs that it sells. */
export function atGroupPrices(product: Product, offer: GroupOffer): Product {
  const skus = product.skus.flatMap((sku) => {
    const price = groupPrice(offer, sku.skuId)
    return price === null ? [] : [{ ...sku, price }]
  })
  return { ...product, skus }
}

/** What a group that is opened now promises, frozen; `postage` is the shop's rule of the moment. */
function freeze(
  campaign: GroupCampaign,
  offer: GroupOffer,
  postage: ShopSettings['postage'],
): GroupTerms {
  return {
    offer,
    durationMs: campaign.durationMs,
    limitPerPerson: campaign.limitPerPerson,
    sharesStock: campaign.stockShare !== null,
    newcomersOnly: campaign.newcomersOnly,
    leaderDiscount: campaign.leaderDiscount,
    listed: campaign.listsForming,
    postage,
  }
}

/** The terms of a group of `size` that somebody opens with this SKU at epoch ms `now`. */
export function termsToOpen(
  product: Product,
  { size, skuId }: { readonly size: number; readonly skuId: string },
  postage: ShopSettings['postage'],
  now: number,
): Result<{ campaignId: string; terms: GroupTerms }, 'GROUP_OFFER_GONE'> {
  const campaign = runningCampaign(product, now)
  const offer = campaign?.offers.find((one) => one.size === size)
  if (!campaign || !offer || groupPrice(offer, skuId) === null) return refuse('GROUP_OFFER_GONE')
  return ok({ campaignId: campaign.id, terms: freeze(campaign, offer, postage) })
}

/** Whether `quantity` more pieces leave a person within the terms' limit, `bought` ones being theirs. */
export function isWithinLimit(
  { limitPerPerson }: Pick<GroupTerms, 'limitPerPerson'>,
  bought: number,
  quantity: number,
): boolean {
  return limitPerPerson === null || bought + quantity <= limitPerPerson
}
