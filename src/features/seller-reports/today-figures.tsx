import { View } from '@tarojs/components'
import { priceText } from '@/lib/format-money'
import { changeOf } from './metrics'
import type { DayData } from './use-dashboard'
import './today-figures.scss'

const figures: readonly {
  readonly label: string
  readonly valueOf: (day: DayData) => number
  readonly format: (value: number) => string
}[] = [
  { label: '销售额', valueOf: ({ sales }) => sales, format: priceText },
  { label: '订单', valueOf: ({ orders }) => orders, format: String },
  { label: '买家', valueOf: ({ buyers }) => buyers, format: String },
  { label: '退款', valueOf: ({ refunds }) => refunds, format: priceText },
  { label: '访问', valueOf: ({ visits }) => visits, format: String },
  { label: '新朋友', valueOf: ({ newFriends }) => newFriends, format: String },
]

const arrows = { UP: '↑ ', DOWN: '↓ ', SAME: '' }

/** Today's numbers, each against all of yesterday's. */
export const TodayFigures = ({ today, yesterday }: { today: DayData; yesterday: DayData }) => (
  <View className="today">
    {figures.map(({ label, valueOf, format }) => {
      const change = changeOf(valueOf(today), valueOf(yesterday))
      return (
        <View key={label} className="today__figure">
          <View className="today__label">{label}</View>
          <View className="today__value">{format(valueOf(today))}</View>
          <View className={`today__change today__change--${change.direction.toLowerCase()}`}>
            {arrows[change.direction]}
            {change.text}
          </View>
        </View>
      )
    })}
  </View>
)
