import { Picker, View } from '@tarojs/components'
import { momentOf, momentParts } from './china-moment'
import { GoodsError } from './goods-section'
import './moment-field.scss'

interface MomentFieldProps {
  readonly label: string
  /** Epoch ms. */
  readonly value: number
  readonly error?: string | undefined
  readonly onChange: (epochMs: number) => void
}

/** A date and a time in China, each with its own picker. */
export function MomentField({ label, value, error, onChange }: MomentFieldProps) {
  const [date, time] = momentParts(value)
  const set = (newDate: string, newTime: string) => {
    const moment = momentOf(newDate, newTime)
    if (moment !== null && moment >= 0) onChange(moment)
  }
  return (
    <View>
      <View className="moment-field">
        <View className="moment-field__label">{label}</View>
        <Picker
          className="moment-field__date"
          mode="date"
          value={date}
          onChange={({ detail }) => set(detail.value, time)}
        >
          <View className="moment-field__value">{date}</View>
        </Picker>
        <Picker
          className="moment-field__time"
          mode="time"
          value={time}
          onChange={({ detail }) => set(date, detail.value)}
        >
          <View className="moment-field__value">{time}</View>
        </Picker>
      </View>
      <GoodsError text={error} />
    </View>
  )
}
