import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './group-skeleton.scss'

export const GroupSkeleton = () => (
  <View>
    <Skeleton className="group-skeleton" />
    <Skeleton className="group-skeleton group-skeleton--tall" />
  </View>
)
