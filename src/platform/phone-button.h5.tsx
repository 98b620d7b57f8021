import { View } from '@tarojs/components'
import type { PhoneButtonProps } from './phone-button-port'
import { wechatBridge } from './wechat-bridge'

async function askForCode(): Promise<string | null> {
  const bridge = await wechatBridge()
  if (!bridge) return null
  return new Promise((resolve) => {
    bridge.invoke('getPhoneNumber', {}, ({ code }) => {
      resolve(typeof code === 'string' ? code : null)
    })
  })
}

export const PhoneButton = ({ className, onAnswer, children }: PhoneButtonProps) => (
  <View className={className} onClick={() => void askForCode().then(onAnswer)}>
    {children}
  </View>
)
