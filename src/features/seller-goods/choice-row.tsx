import { View } from '@tarojs/components'
import { GoodsError } from './goods-section'
import './choice-row.scss'

interface ChoiceRowProps<Key extends string> {
  readonly label?: string
  readonly choices: readonly { readonly key: Key; readonly text: string }[]
  readonly chosen: Key | null
  readonly error?: string | undefined
  readonly onChoose: (key: Key) => void
}

/** One of a few, each a tap away. */
export const ChoiceRow = <Key extends string>(props: ChoiceRowProps<Key>) => (
  <View className="choice-row">
    {props.label && <View className="choice-row__label">{props.label}</View>}
    <View className="choice-row__list">
      {props.choices.map(({ key, text }) => (
        <View
          key={key}
          className={`choice-row__one ${key === props.chosen ? 'choice-row__one--on' : ''}`}
          onClick={() => props.onChoose(key)}
        >
          {text}
        </View>
      ))}
    </View>
    <GoodsError text={props.error} />
  </View>
)
