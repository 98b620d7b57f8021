import { View } from '@tarojs/components'

/** A grey block in the place of something that is coming; its size comes from the class. */
export const Skeleton = ({ className = '' }: { className?: string }) => (
  <View className={`skeleton ${className}`} />
)
