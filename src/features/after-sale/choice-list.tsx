import { View } from '@tarojs/components'
import './choice-list.scss'

interface ChoiceListProps<Key extends string> {
  readonly label: string
  readonly choices: readonly { readonly key: Key; readonly text: string }[]
  readonly chosen: Key | null
  /** Says what is missing. */
  readonly error?: string | undefined
  /** What the choice means. */
  readonly hint?: string | null
  readonly onChoose: (key: Key) => void
}

/** One of a few, each a tap away. */
export const ChoiceList = <Key extends string>(props: ChoiceListProps<Key>) => (
  <View className="choice-list">
    <View className="choice-list__label">{props.label}</View>
    <View className="choice-list__row">
      {props.choices.map(({ key, text }) => (
        <View
          key={key}
          className={`choice-list__one ${key === props.chosen ? 'choice-list__one--on' : ''}`}
          onClick={() => props.onChoose(key)}
        >
          {text}
        </View>
      ))}
    </View>
    {props.error && <View className="choice-list__error">{props.error}</View>}
    {props.hint && <View className="choice-list__hint">{props.hint}</View>}
  </View>
)
