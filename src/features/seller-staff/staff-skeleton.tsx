import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './staff-skeleton.scss'

export const StaffSkeleton = () => (
  <View>
    {['a', 'b', 'c', 'd'].map((key) => (
      <Skeleton key={key} className="staff-skeleton" />
    ))}
  </View>
)
