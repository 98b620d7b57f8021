import { View } from '@tarojs/components'
import { yuanText } from './product-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { type CampaignErrors, type OfferDraft } from './campaign-draft'
import type { SellerSku } from './goods-data'
import { GoodsError, GoodsSection } from './goods-section'
import { variantName } from './variant-name'
import './offer-section.scss'

interface OfferSectionProps {
  readonly offer: OfferDraft
  readonly title: string
  readonly skus: readonly SellerSku[]
  readonly errors: CampaignErrors
  readonly onChange: (offer: OfferDraft) => void
  /** Missing: it is the only one. */
  readonly onRemove?: (() => void) | undefined
}

/** One size of group and what each variant costs in it. */
export function OfferSection(props: OfferSectionProps) {
  const { offer, title, skus, errors, onChange, onRemove } = props
  const { key, size, prices } = offer
  return (
    <GoodsSection title={title} note="括号里是单买价；留空的规格不参加这一档。">
      <Field
        label="成团人数"
        value={size}
        type="number"
        maxlength={2}
        placeholder="2 到 10 人，包括团长"
        error={errors[`size.${key}`]}
        onInput={(text) => onChange({ ...offer, size: text })}
      />
      {skus.map(({ skuId, values, price }) => (
        <Field
          key={skuId}
          label={`${variantName(values)}（¥${yuanText(price)}）`}
          value={prices[skuId] ?? ''}
          type="digit"
          maxlength={9}
          placeholder="拼团价（元），留空不参加"
          error={errors[`price.${key}.${skuId}`]}
          onInput={(text) => onChange({ ...offer, prices: { ...prices, [skuId]: text } })}
        />
      ))}
      <GoodsError text={errors[`prices.${key}`]} />
      {onRemove && (
        <View className="offer-section__remove">
          <Button tone="plain" size="s" onTap={onRemove}>
            删除这一档
          </Button>
        </View>
      )}
    </GoodsSection>
  )
}
