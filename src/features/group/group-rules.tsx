import { View } from '@tarojs/components'
import { ruleWords } from './group-words'
import './group-rules.scss'

const steps = ['开团或参团', '邀请好友', '人满发货']

/** How buying together works, and the rules in plain words. */
export const GroupRules = ({ rules }: { rules: Parameters<typeof ruleWords>[0] }) => (
  <View className="group-rules">
    <View className="group-rules__steps">
      {steps.map((step, index) => (
        <View className="group-rules__step" key={step}>
          <View className="group-rules__number">{index + 1}</View>
          {step}
        </View>
      ))}
    </View>
    {ruleWords(rules).map((rule) => (
      <View className="group-rules__rule" key={rule}>
        {rule}
      </View>
    ))}
  </View>
)
