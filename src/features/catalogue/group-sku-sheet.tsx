import { View } from '@tarojs/components'
import { useState } from 'react'
import { priceText } from '@/lib/format-money'
import { atOffer, lowestOffer, type Offer } from './group-offer'
import type { Choice } from './sku-choice'
import { SkuSheet, type Purchase } from './sku-sheet'
import type { ProductData, SkuData } from './use-product'

export interface GroupDeal {
  /** Whether a group is opened or joined. */
  readonly purchase: Extract<Purchase, 'open' | 'join'>
  /** One for each size that can be had. */
  readonly offers: readonly Offer[]
  readonly limitPerPerson: number | null
}

interface GroupSkuSheetProps {
  readonly product: ProductData
  readonly deal: GroupDeal
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
  readonly onConfirm: (sku: SkuData, quantity: number, size: number) => void
}

/** Variant, quantity and, when there are several, the size of the group. Open while it exists. */
export function GroupSkuSheet({ product, deal, onConfirm, ...rest }: GroupSkuSheetProps) {
  const { offers, purchase, limitPerPerson } = deal
  const [wished, setWished] = useState(() => lowestOffer(offers)?.size)
  const offer = offers.find(({ size }) => size === wished) ?? offers[0]
  if (!offer) return null
  return (
    <SkuSheet
      {...rest}
      product={atOffer(product, offer)}
      offered={[purchase]}
      perPerson={limitPerPerson}
      onConfirm={(_, sku, quantity) => onConfirm(sku, quantity, offer.size)}
    >
      <View className="sku-option">
        <View className="sku-option__name">成团人数</View>
        <View className="sku-option__values">
          {offers.map((each) => (
            <View
              key={each.size}
              className={`sku-value ${each === offer ? 'sku-value--chosen' : ''}`}
              onClick={() => setWished(each.size)}
            >
              {`${each.size} 人团 ${priceText(lowestOffer([each])?.price ?? 0)}`}
            </View>
          ))}
        </View>
      </View>
    </SkuSheet>
  )
}
