import { View } from '@tarojs/components'
import { sendCard } from './wechat-share'
import type { ShareButtonProps } from './share-button-port'

export const ShareButton = ({ className, offer, children }: ShareButtonProps) => (
  <View className={className} onClick={() => void sendCard(offer)}>
    {children}
  </View>
)
