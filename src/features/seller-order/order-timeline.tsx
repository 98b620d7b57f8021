import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { CellGroup } from '@/ui/cell'
import { doer, milestone } from './order-words'
import './order-timeline.scss'

/** What happened, when, and who did it; the latest first. */
export const OrderTimeline = ({ timeline }: Pick<SellerOrder, 'timeline'>) => (
  <CellGroup>
    <View className="timeline">
      {timeline
        .map(({ kind, at, by }, index) => (
          <View key={index} className="timeline__entry">
            <View className="timeline__what">
              {milestone(kind)}
              {doer(by) !== '' && <View className="timeline__who">{doer(by)}</View>}
            </View>
            <View className="timeline__when">{chinaTime(at)}</View>
          </View>
        ))
        .reverse()}
    </View>
  </CellGroup>
)
