import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import type { DashboardData } from './use-dashboard'
import './waiting-strip.scss'

const capped = (n: number) => (n > 99 ? '99+' : String(n))

/** What waits for the seller; a tap leads to it. */
export function WaitingStrip({ waiting }: { waiting: DashboardData['waiting'] }) {
  const { toShip, lateToShip, afterSales, lateGroups, alerts } = waiting
  const tiles = [
    {
      label: '待发货',
      n: toShip,
      note: lateToShip > 0 ? `${capped(lateToShip)} 单快超时` : '',
      open: () => go('sellerOrders', { tab: 'TO_SHIP' }),
    },
    {
      label: '售后待处理',
      n: afterSales,
      note: '',
      open: () => go('sellerAfterSales', { tab: 'SELLER' }),
    },
    {
      label: '快到期的团',
      n: lateGroups,
      note: lateGroups > 0 ? '3 小时内' : '',
      open: () => go('sellerOrders', { tab: 'GROUPING' }),
    },
    { label: '异常提醒', n: alerts, note: '', open: () => go('sellerAlerts') },
  ]
  return (
    <View className="waiting">
      {tiles.map(({ label, n, note, open }) => (
        <View key={label} className="waiting__tile" onClick={open}>
          <View className={`waiting__n ${n > 0 ? 'waiting__n--some' : ''}`}>{capped(n)}</View>
          <View className="waiting__label">{label}</View>
          <View className="waiting__note">{note}</View>
        </View>
      ))}
    </View>
  )
}
