import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { GrowthCard } from './growth-card'
import { TodayFigures } from './today-figures'
import { LowStock, TopProducts, TopSharers } from './top-list'
import { TrendChart } from './trend-chart'
import type { DashboardData } from './use-dashboard'
import { WaitingStrip } from './waiting-strip'
import './dashboard.scss'

/** How the shop does: what waits, today, thirty days, who and what sells. */
export function Dashboard({ data }: { data: DashboardData }) {
  const { days, waiting, topProducts, topSharers, lowStock, countedAt } = data
  const [yesterday, today] = days.slice(-2)
  return (
    <View className="dashboard">
      <WaitingStrip waiting={waiting} />
      {today && yesterday && <TodayFigures today={today} yesterday={yesterday} />}
      <TrendChart days={days} />
      <GrowthCard days={days} />
      <TopProducts products={topProducts} />
      <TopSharers sharers={topSharers} />
      <LowStock items={lowStock} />
      <View className="dashboard__foot">
        {countedAt === null
          ? '还没有统计过，稍等一两分钟'
          : `统计到 ${chinaTime(countedAt)}，每分钟更新`}
      </View>
    </View>
  )
}
