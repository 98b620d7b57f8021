import { Canvas, Image, View } from '@tarojs/components'
import { useState } from 'react'
import { type MetricKey, metricKeys, metrics, type Metric, shortDay } from './metrics'
import type { DayData } from './use-dashboard'
import { CHART_CANVAS, useChart } from './use-chart'
import './trend-chart.scss'

const SIZE = { width: 327, height: 176 }

/** Thirty days of one number at a time; a tap on a day tells it. */
export function TrendChart({ days }: { days: readonly DayData[] }) {
  const [key, setKey] = useState<MetricKey>('sales')
  const [tapped, setTapped] = useState<number | null>(null)
  const metric: Metric = metrics[key]
  const chosen = Math.min(tapped ?? days.length - 1, days.length - 1)
  return (
    <View className="trend">
      <View className="trend__tabs">
        {metricKeys.map((one) => (
          <View
            key={one}
            className={`trend__tab ${one === key ? 'trend__tab--on' : ''}`}
            onClick={() => setKey(one)}
          >
            {metrics[one].label}
          </View>
        ))}
      </View>
      <Caption metric={metric} day={days[chosen]} />
      <Chart metric={metric} name={key} days={days} chosen={chosen} onChoose={setTapped} />
      <View className="trend__hint">{metric.hint}</View>
    </View>
  )
}

const Caption = ({ metric, day }: { metric: Metric; day: DayData | undefined }) => {
  const value = day ? metric.valueOf(day) : null
  return (
    <View className="trend__caption">
      <View className="trend__value">{value === null ? '—' : metric.format(value)}</View>
      <View className="trend__day">{day ? shortDay(day.day) : ''}</View>
    </View>
  )
}

interface ChartProps {
  readonly metric: Metric
  readonly name: MetricKey
  readonly days: readonly DayData[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

function Chart({ metric, name, days, chosen, onChoose }: ChartProps) {
  const values = days.map(metric.valueOf)
  const spec = {
    look: metric.look,
    values,
    days: days.map(({ day }) => shortDay(day)),
    chosen,
    format: metric.format,
  }
  const { file, failed } = useChart(spec, SIZE, JSON.stringify([name, values, chosen]))
  return (
    <View className="trend__chart">
      {file && <Image className="trend__picture" src={file} />}
      {failed && !file && (
        <View className="trend__failed">图表没有画出来，点上面的日期可看数字</View>
      )}
      <View className="trend__columns">
        {days.map(({ day }, index) => (
          <View key={day} className="trend__column" onClick={() => onChoose(index)} />
        ))}
      </View>
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={CHART_CANVAS} className="trend__canvas" />
      )}
    </View>
  )
}
