import { View } from '@tarojs/components'

export type IconName =
  | 'search'
  | 'cart'
  | 'home'
  | 'right'
  | 'close'
  | 'trash'
  | 'edit'
  | 'pin'
  | 'pay'
  | 'box'
  | 'truck'
  | 'orders'
  | 'shield'
  | 'phone'
  | 'bell'
  | 'check'
  | 'minus'
  | 'plus'
  | 'share'

/** A drawn sign in the colour of the text around it. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon icon--${name} ${className}`} />
)
