import { View } from '@tarojs/components'
import { shortCount } from '@/lib/format-count'
import { priceText } from '@/lib/format-money'
import type { Results } from './share-results'
import './figures.scss'

const Figure = ({ value, label }: { value: string; label: string }) => (
  <View className="figure">
    <View className="figure__value">{value}</View>
    <View className="figure__label">{label}</View>
  </View>
)

/** What came of a share, in four numbers. */
export const Figures = ({ visits, people, orders, amount }: Results) => (
  <View className="figures">
    <Figure value={shortCount(visits)} label="打开次数" />
    <Figure value={shortCount(people)} label="打开人数" />
    <Figure value={shortCount(orders)} label="成交订单" />
    <Figure value={priceText(amount)} label="成交金额" />
  </View>
)
