import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './settings-skeleton.scss'

export const SettingsSkeleton = () => (
  <View className="settings-skeleton">
    {['a', 'b', 'c'].map((key) => (
      <View key={key}>
        <Skeleton className="settings-skeleton__title" />
        <Skeleton className="settings-skeleton__card" />
      </View>
    ))}
  </View>
)
