import { groupSuccess, kFactor, ordersPerVisit } from '@domain/ratios'
import { priceText } from '@/lib/format-money'
import type { DayData } from './use-dashboard'

export interface Metric {
  readonly label: string
  /** What the number is, in a sentence. */
  readonly hint: string
  /** BARS add up over days; a LINE is a ratio, with gaps where there is none. */
  readonly look: 'BARS' | 'LINE'
  readonly valueOf: (day: DayData) => number | null
  readonly format: (value: number) => string
}

const whole = (value: number) => String(Math.round(value))
const percent = (value: number) => `${(value * 100).toFixed(1)}%`

/** What the chart of 30 days can show. */
export const metrics = {
  sales: {
    label: '销售额',
    hint: '当天付款的金额，含运费，不扣退款',
    look: 'BARS',
    valueOf: ({ sales }) => sales,
    format: priceText,
  },
  orders: {
    label: '订单',
    hint: '当天付款的订单数',
    look: 'BARS',
    valueOf: ({ orders }) => orders,
    format: whole,
  },
  buyers: {
    label: '买家',
    hint: '当天付款的人数',
    look: 'BARS',
    valueOf: ({ buyers }) => buyers,
    format: whole,
  },
  visits: {
    label: '访问',
    hint: '当天打开分享的人次，同一分享每人只算一次',
    look: 'BARS',
    valueOf: ({ visits }) => visits,
    format: whole,
  },
  conversion: {
    label: '转化率',
    hint: '分享带来的订单 ÷ 打开分享的人次',
    look: 'LINE',
    valueOf: ordersPerVisit,
    format: percent,
  },
  groups: {
    label: '成团率',
    hint: '当天结束的团里，拼成的占多少',
    look: 'LINE',
    valueOf: groupSuccess,
    format: percent,
  },
  k: {
    label: 'K 值',
    hint: '每位分享者当天带来几位新朋友；大于 1 就会自己长大',
    look: 'LINE',
    valueOf: kFactor,
    format: (value) => value.toFixed(2),
  },
} as const satisfies Record<string, Metric>

export type MetricKey = keyof typeof metrics
export const metricKeys = Object.keys(metrics) as readonly MetricKey[]

/** '2026-11-22' -> '11/22' */
export const shortDay = (day: string): string =>
  `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

export interface Change {
  readonly text: string
  readonly direction: 'UP' | 'DOWN' | 'SAME'
}

/** Today against yesterday; a whole day against a part of one, so it says how much, not how well. */
export function changeOf(today: number, yesterday: number): Change {
  if (today === yesterday) return { text: '持平', direction: 'SAME' }
  const direction = today > yesterday ? 'UP' : 'DOWN'
  if (yesterday === 0) return { text: '昨日为 0', direction }
  const rate = Math.round((Math.abs(today - yesterday) / yesterday) * 100)
  return { text: rate > 999 ? '999%+' : `${rate}%`, direction }
}
