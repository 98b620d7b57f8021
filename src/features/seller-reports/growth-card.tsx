import { View } from '@tarojs/components'
import { groupSuccess, kFactor, ordersPerVisit, sumOf, visitsPerShare } from '@domain/ratios'
import type { DayData } from './use-dashboard'
import './growth-card.scss'

const percent = (value: number | null) => (value === null ? '—' : `${(value * 100).toFixed(1)}%`)
const number = (value: number | null) => (value === null ? '—' : value.toFixed(2))

/** From share to visit to order, how groups end, and whether the shop grows by itself. */
export function GrowthCard({ days }: { days: readonly DayData[] }) {
  const sums = sumOf(days)
  return (
    <View className="growth">
      <View className="growth__title">近 30 天的裂变</View>
      <View className="growth__funnel">
        <Step n={sums.shares} label="分享" />
        <Arrow text={`每次带来 ${number(visitsPerShare(sums))} 人`} />
        <Step n={sums.visits} label="访问" />
        <Arrow text={`下单 ${percent(ordersPerVisit(sums))}`} />
        <Step n={sums.sharedOrders} label="订单" />
      </View>
      <Row
        label="成团率"
        value={percent(groupSuccess(sums))}
        note={`拼成 ${sums.groupsSucceeded}，没拼成 ${sums.groupsFailed}`}
      />
      <Row
        label="K 值"
        value={number(kFactor(sums))}
        note={`分享者带来 ${sums.newFriends} 位新朋友；大于 1 会自己长大`}
      />
    </View>
  )
}

const Step = ({ n, label }: { n: number; label: string }) => (
  <View className="growth__step">
    <View className="growth__n">{n}</View>
    <View className="growth__label">{label}</View>
  </View>
)

const Arrow = ({ text }: { text: string }) => (
  <View className="growth__arrow">
    <View className="growth__rate">{text}</View>
    <View className="growth__line" />
  </View>
)

const Row = ({ label, value, note }: { label: string; value: string; note: string }) => (
  <View className="growth__row">
    <View className="growth__name">{label}</View>
    <View className="growth__note">{note}</View>
    <View className="growth__value">{value}</View>
  </View>
)
