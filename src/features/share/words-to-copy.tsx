import { View } from '@tarojs/components'
import { copyText } from '@/platform/clipboard'
import type { ShareSubject } from './share-subject'
import { shareWords } from './share-words'
import './words-to-copy.scss'

/** Sentences to go with the card; a tap copies one. */
export const WordsToCopy = ({ subject }: { subject: ShareSubject }) => (
  <View className="words">
    <View className="words__heading">配一句话，点一下就复制</View>
    {shareWords(subject).map((sentence) => (
      <View
        className="words__sentence"
        hoverClass="cell--pressed"
        key={sentence}
        onClick={() => copyText(sentence)}
      >
        <View className="words__text">{sentence}</View>
        <View className="words__copy">复制</View>
      </View>
    ))}
  </View>
)
