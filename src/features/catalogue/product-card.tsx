import { Image, Text, View } from '@tarojs/components'
import { memo } from 'react'
import { priceParts, yuan } from '@/lib/format-money'
import { shortCount } from '@/lib/format-count'
import { go } from '@/platform/navigation'
import { pictureUrl } from '@/platform/picture'
import type { ProductCardData } from './use-products'
import './product-card.scss'

/** One product of a two-column grid. Compiled to a template of its own, so it stays this plain. */
export const ProductCard = memo(function ProductCard({ product }: { product: ProductCardData }) {
  const { id, title, picture, price, listPrice, sold, tags } = product
  const [whole, decimals] = priceParts(price)
  const former = listPrice === null ? '' : `¥${yuan(listPrice).replace(/\.?0+$/, '')}`
  const open = () => go('product', { id })
  return (
    <View compileMode className="product-card" onClick={open}>
      <Image
        className="product-card__picture"
        src={pictureUrl(picture)}
        mode="aspectFill"
        lazyLoad
      />
      <View className="product-card__title">{title}</View>
      <View className="product-card__tags">{tags.slice(0, 2).join(' · ')}</View>
      <View className="product-card__foot">
        <View className="price">
          {whole}
          <Text className="price__decimals">{decimals}</Text>
        </View>
        <Text className="product-card__former">{former}</Text>
        <Text className="product-card__sold">{`已售${shortCount(sold)}`}</Text>
      </View>
    </View>
  )
})
