import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { rules, standingOf, touchNote, verdict, type Explanation } from './reason-words'
import { channelName } from './share-name'
import { OrderFacts } from './touched-order-row'
import './explanation.scss'

type Touch = Explanation['touches'][number]

const TouchMark = ({ touch, orderedAt }: { touch: Touch; orderedAt: number }) => (
  <View className={`touch ${touch.earns ? 'touch--earns' : ''}`}>
    <View className="touch__dot" />
    <View className="touch__what">
      {`打开了${touch.isMine ? '你' : '别人'}的分享（${channelName(touch.channel)}）`}
    </View>
    <View className="touch__when">{chinaTime(touch.at)}</View>
    <View className="touch__note">
      {touch.bound && touch.earns ? '第一次带来 · ' : ''}
      {touchNote(touch, orderedAt)}
    </View>
  </View>
)

/** Why an order counts for me or not: the verdict, what led to it, and the rule. */
export const ExplanationBody = ({ data }: { data: Explanation }) => (
  <View className="why">
    <View className={`why__verdict why__verdict--${standingOf(data)}`}>{verdict(data)}</View>
    <View className="why__card">
      <OrderFacts order={data} />
    </View>
    <View className="why__card">
      <View className="why__heading">下单前发生了什么</View>
      {data.touches.map((touch, index) => (
        <TouchMark key={index} touch={touch} orderedAt={data.at} />
      ))}
      <View className="touch touch--order">
        <View className="touch__dot" />
        <View className="touch__what">下单</View>
        <View className="touch__when">{chinaTime(data.at)}</View>
      </View>
    </View>
    <View className="why__card">
      <View className="why__heading">规则是这样的</View>
      {rules(data.protectionMs).map((rule, index) => (
        <View className="why__rule" key={index}>
          <View className="why__number">{index + 1}</View>
          <View>{rule}</View>
        </View>
      ))}
    </View>
  </View>
)
