import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import './pay-done.scss'

interface Action {
  readonly label: string
  readonly onTap: () => void
  readonly busy?: boolean
}

interface PayDoneProps {
  readonly title: string
  readonly hint: string
  readonly tone: 'success' | 'waiting' | 'over'
  /** Where to go from here; the last one is the most likely. */
  readonly actions: readonly [Action, Action]
}

const signs = { success: 'check', waiting: 'pay', over: 'close' } as const

/** After the cashier: how it ended. */
export const PayDone = ({ title, hint, tone, actions: [other, main] }: PayDoneProps) => (
  <View className="pay-done">
    <View className={`pay-done__sign pay-done__sign--${tone}`}>
      <Icon className="pay-done__icon" name={signs[tone]} />
    </View>
    <View className="pay-done__title">{title}</View>
    <View className="pay-done__hint">{hint}</View>
    <View className="pay-done__buttons">
      <Button className="pay-done__button" tone="plain" size="l" {...other}>
        {other.label}
      </Button>
      <Button className="pay-done__button" size="l" {...main}>
        {main.label}
      </Button>
    </View>
  </View>
)
