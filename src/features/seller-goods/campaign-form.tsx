import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '@/lib/server-clock'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import {
  campaignDraftOf,
  type CampaignDraft,
  type CampaignErrors,
  MOST_OFFERS,
  newCampaign,
  newOffer,
  type OfferDraft,
  readCampaign,
} from './campaign-draft'
import { CampaignHead } from './campaign-head'
import { CampaignRules } from './campaign-rules'
import type { Choices, SellerProduct } from './goods-data'
import { OfferSection } from './offer-section'
import { useSaveCampaign } from './use-save-campaign'
import './campaign-form.scss'

interface CampaignFormProps {
  readonly product: SellerProduct
  /** What a new campaign begins with. */
  readonly group: Choices['group']
  readonly onReload: () => void
}

const names = ['第一档', '第二档', '第三档']

/** Group buying of one product. */
export function CampaignForm({ product, group, onReload }: CampaignFormProps) {
  const { campaign, skus } = product
  const [draft, setDraft] = useState(() =>
    campaign ? campaignDraftOf(campaign) : newCampaign(skus, group, serverNow()),
  )
  const [errors, setErrors] = useState<CampaignErrors>({})
  const { busy, save, end } = useSaveCampaign(product, onReload)
  const change = (part: Partial<CampaignDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setErrors({})
  }
  const submit = () => {
    const read = readCampaign(draft, skus, campaign, serverNow())
    if ('campaign' in read) return save(read.campaign)
    setErrors(read.errors)
    toast(Object.values(read.errors)[0] ?? '请检查填写的内容')
  }
  return (
    <View className="campaign-form">
      <CampaignHead product={product} draft={draft} />
      <Offers {...{ draft, errors, product, group }} onChange={(offers) => change({ offers })} />
      <CampaignRules draft={draft} errors={errors} onChange={change} />
      <PageBottomBar>
        <View className="campaign-form__foot">
          {campaign && (
            <Button tone="plain" size="l" disabled={busy} onTap={() => void end()}>
              结束活动
            </Button>
          )}
          <View className="campaign-form__save">
            <Button size="l" wide busy={busy} onTap={submit}>
              {campaign ? '保存活动' : '开始活动'}
            </Button>
          </View>
        </View>
      </PageBottomBar>
    </View>
  )
}

interface OffersProps {
  readonly draft: CampaignDraft
  readonly errors: CampaignErrors
  readonly product: SellerProduct
  readonly group: Choices['group']
  readonly onChange: (offers: readonly OfferDraft[]) => void
}

function Offers({ draft: { offers }, errors, product, group, onChange }: OffersProps) {
  const put = (changed: OfferDraft) =>
    onChange(offers.map((offer) => (offer.key === changed.key ? changed : offer)))
  const remove = (key: string) => onChange(offers.filter((offer) => offer.key !== key))
  return (
    <View>
      {offers.map((offer, index) => (
        <OfferSection
          key={offer.key}
          offer={offer}
          title={names[index] ?? ''}
          skus={product.skus}
          errors={errors}
          onChange={put}
          onRemove={offers.length > 1 ? () => remove(offer.key) : undefined}
        />
      ))}
      {offers.length < MOST_OFFERS && (
        <View className="campaign-form__add">
          <Button
            tone="soft"
            wide
            onTap={() => onChange([...offers, newOffer(offers, product.skus, group.size)])}
          >
            再加一档人数
          </Button>
        </View>
      )}
    </View>
  )
}
