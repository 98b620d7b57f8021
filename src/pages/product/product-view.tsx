import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCartCount } from '@/features/cart/use-cart'
import { lowestOffer } from '@/features/catalogue/group-offer'
import { ProductGallery } from '@/features/catalogue/product-gallery'
import { ProductChoices, ProductDetails, ProductHeadline } from '@/features/catalogue/product-info'
import { priceRange } from '@/features/catalogue/sku-choice'
import type { ProductData } from '@/features/catalogue/use-product'
import { FormingSection } from '@/features/group/forming-section'
import { GroupRules } from '@/features/group/group-rules'
import { ProductBar } from './product-bar'
import { ProductSheets } from './product-sheets'
import { toJoin, toOpen, type OpenSheet } from './open-sheet'

const single: OpenSheet = { kind: 'single', offered: ['cart', 'now'] }

/** A product and every way to buy it. */
export function ProductView({ product }: { product: ProductData }) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const state = stateOf(product)
  const { group } = product
  const inCart = useCartCount()
  const best = group && lowestOffer(group.offers)
  const together = group && (() => setSheet(toOpen(group)))
  return (
    <View>
      <ProductGallery pictures={product.pictures} />
      <ProductHeadline product={product} />
      {group?.listsForming && state === 'onSale' && (
        <FormingSection
          productId={product.id}
          onJoin={(forming) => setSheet(toJoin(forming, group))}
        />
      )}
      <ProductSheets
        product={product}
        sheet={state === 'onSale' ? sheet : null}
        onClose={() => setSheet(null)}
      >
        {(choice) => (
          <ProductChoices
            product={product}
            choice={choice}
            {...(state === 'onSale' && { onChoose: together ?? (() => setSheet(single)) })}
          />
        )}
      </ProductSheets>
      {group && <GroupRules rules={group} />}
      <ProductDetails product={product} />
      <ProductBar
        state={state}
        inCart={inCart}
        together={
          best && together && { ...best, single: priceRange(product, [])[0], onTap: together }
        }
        onBuy={(offered) => setSheet({ kind: 'single', offered })}
      />
    </View>
  )
}

function stateOf({ onSale, skus }: ProductData): 'onSale' | 'offSale' | 'soldOut' {
  if (!onSale) return 'offSale'
  return skus.some(({ available }) => available > 0) ? 'onSale' : 'soldOut'
}
