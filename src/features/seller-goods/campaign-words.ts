import { priceText } from '@/lib/format-money'
import { type CampaignDraft, readOffer } from './campaign-draft'
import type { CampaignData, SellerSku } from './goods-data'
import { parseYuan } from '@/lib/parse-money'

/** What buyers read of each size: '2人拼 ¥9.9起'; sizes that are not right yet are left out. */
export function offerWords(
  { offers, leaderDiscount }: CampaignDraft,
  skus: readonly SellerSku[],
): readonly string[] {
  const discount = parseYuan(leaderDiscount) ?? 0
  return offers
    .map((offer) => readOffer(offer, skus, discount))
    .filter(({ errors }) => Object.keys(errors).length === 0)
    .map(({ offer }) => offer)
    .sort((a, b) => a.size - b.size)
    .map(({ size, prices }) => {
      const amounts = prices.map(({ price }) => price)
      const lowest = Math.min(...amounts)
      return `${size}人拼 ${priceText(lowest)}${Math.max(...amounts) > lowest ? '起' : ''}`
    })
}

/** How a campaign stands at epoch ms `now`. */
export function campaignState({ startsAt, endsAt }: CampaignData, now: number): string {
  if (now >= endsAt) return '已结束'
  return now < startsAt ? '未开始' : '进行中'
}
