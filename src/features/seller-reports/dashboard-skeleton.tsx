import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './dashboard-skeleton.scss'

export const DashboardSkeleton = () => (
  <View>
    <Skeleton className="dashboard-skeleton" />
    <Skeleton className="dashboard-skeleton dashboard-skeleton--low" />
    <Skeleton className="dashboard-skeleton dashboard-skeleton--tall" />
  </View>
)
