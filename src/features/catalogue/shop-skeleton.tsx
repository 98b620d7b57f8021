import { View } from '@tarojs/components'
import { Skeleton } from '@/ui/skeleton'
import './shop-skeleton.scss'

export const ShopSkeleton = () => (
  <View className="shop-skeleton">
    <Skeleton className="shop-skeleton__banner" />
    <Skeleton className="shop-skeleton__row" />
    <GridSkeleton />
  </View>
)

/** The outline of the first four products. */
export const GridSkeleton = () => (
  <View className="shop-skeleton__grid">
    <Skeleton className="shop-skeleton__card" />
    <Skeleton className="shop-skeleton__card" />
    <Skeleton className="shop-skeleton__card" />
    <Skeleton className="shop-skeleton__card" />
  </View>
)
