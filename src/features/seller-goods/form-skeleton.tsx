import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './form-skeleton.scss'

export const FormSkeleton = () => (
  <View>
    {['a', 'b', 'c'].map((key) => (
      <Skeleton key={key} className="form-skeleton" />
    ))}
  </View>
)
