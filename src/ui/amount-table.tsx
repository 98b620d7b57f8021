import { View } from '@tarojs/components'
import { priceText } from '@/lib/format-money'
import { Price } from './price'

interface AmountTableProps {
  /** In fen. */
  readonly amounts: { goods: number; postage: number; discount: number; payable: number }
  /** Of the sum: 应付, 实付. */
  readonly label: string
  /** Of what is taken off. */
  readonly discountName?: string
}

/** How a sum of money comes about. */
export const AmountTable = ({ amounts, label, discountName = '优惠' }: AmountTableProps) => (
  <View className="amounts">
    <View className="amounts__row">
      <View>商品金额</View>
      <View>{priceText(amounts.goods)}</View>
    </View>
    <View className="amounts__row">
      <View>运费</View>
      <View>{amounts.postage === 0 ? '免运费' : priceText(amounts.postage)}</View>
    </View>
    {amounts.discount > 0 && (
      <View className="amounts__row">
        <View>{discountName}</View>
        <View>-{priceText(amounts.discount)}</View>
      </View>
    )}
    <View className="amounts__sum">
      {label}
      <Price fen={amounts.payable} size="l" />
    </View>
  </View>
)
