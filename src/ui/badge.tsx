import { View } from '@tarojs/components'

/** A count on the upper right corner of its parent, which is positioned; nothing for zero. */
export const Badge = ({ count }: { count: number }) =>
  count > 0 ? <View className="badge">{count > 99 ? '99+' : count}</View> : null
