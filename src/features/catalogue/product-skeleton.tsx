import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './product-skeleton.scss'

export const ProductSkeleton = () => (
  <View>
    <Skeleton className="product-skeleton__picture" />
    <Skeleton className="product-skeleton__line product-skeleton__line--short" />
    <Skeleton className="product-skeleton__line" />
    <Skeleton className="product-skeleton__line" />
  </View>
)
