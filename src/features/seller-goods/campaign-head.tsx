import { View } from '@tarojs/components'
import { serverNow } from '@/lib/server-clock'
import { Picture } from '@/ui/picture'
import { Tag } from '@/ui/tag'
import type { CampaignDraft } from './campaign-draft'
import { campaignState, offerWords } from './campaign-words'
import type { SellerProduct } from './goods-data'
import './campaign-head.scss'

interface CampaignHeadProps {
  readonly product: SellerProduct
  readonly draft: CampaignDraft
}

/** The product, how its campaign stands, and what buyers will read of it. */
export function CampaignHead({ product, draft }: CampaignHeadProps) {
  const { title, pictures, campaign, skus } = product
  const words = offerWords(draft, skus)
  return (
    <View className="campaign-head">
      {pictures[0] !== undefined && (
        <Picture className="campaign-head__picture" src={pictures[0]} />
      )}
      <View className="campaign-head__main">
        <View className="campaign-head__title">{title}</View>
        <View>
          <Tag
            text={campaign ? campaignState(campaign, serverNow()) : '还没有拼团活动'}
            tone={campaign ? 'brand' : 'grey'}
          />
        </View>
        <View className="campaign-head__preview">
          {words.length === 0
            ? '填好人数和价格后，这里显示买家看到的样子'
            : `买家看到：${words.join('，')}`}
        </View>
      </View>
    </View>
  )
}
