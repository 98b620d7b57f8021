import { Step, Steps } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import './progress-steps.scss'

interface ProgressStepsProps {
  readonly steps: readonly string[]
  /** How many are done; the next one is under way. */
  readonly done: number
}

/** Where something stands on its way. */
export const ProgressSteps = ({ steps, done }: ProgressStepsProps) => (
  <View className="progress-steps">
    <Steps type="dot" layout="double" status="dynamic" value={done + 1}>
      {steps.map((title, index) => (
        <Step key={title} value={index + 1} title={title} />
      ))}
    </Steps>
  </View>
)
