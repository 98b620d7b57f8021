import { View } from '@tarojs/components'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import type { SellerOrderLine } from './use-seller-orders'
import './seller-goods.scss'

interface SellerGoodsProps {
  readonly line: SellerOrderLine
  readonly onTap?: () => void
}

/** One line of an order in the seller's eyes: how many, and how many of them have left. */
export const SellerGoods = ({ line, onTap }: SellerGoodsProps) => (
  <View className="seller-goods" {...(onTap && { onClick: onTap })}>
    <Picture className="seller-goods__picture" src={line.picture} />
    <View className="seller-goods__main">
      <View className="seller-goods__title">{line.title}</View>
      <View className="seller-goods__values">{line.values.join('，')}</View>
    </View>
    <View className="seller-goods__side">
      <Price fen={line.price} size="s" tone="ink" />
      <View className="seller-goods__quantity">×{line.quantity}</View>
      {line.shipped > 0 && <View className="seller-goods__shipped">已发 {line.shipped}</View>}
    </View>
  </View>
)
