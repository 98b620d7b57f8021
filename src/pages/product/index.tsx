import { View } from '@tarojs/components'
import { usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { ProductSkeleton } from '@/features/catalogue/product-skeleton'
import { useProduct } from '@/features/catalogue/use-product'
import { LandingFallback } from '@/features/share/landing-fallback'
import { ShareEntry } from '@/features/share/share-entry'
import { productSubject } from '@/features/share/share-subject'
import { SinglePageHint } from '@/features/share/single-page-hint'
import { useShareTarget } from '@/features/share/use-share-target'
import { useSharing } from '@/features/share/use-sharing'
import { endPullDown } from '@/platform/feedback'
import { ErrorState } from '@/ui/error-state'
import { ProductView } from './product-view'

export default function ProductPage() {
  const { id, sharer, fallback } = useShareTarget('product')
  const { data, error, refetch } = useProduct(id ?? '')
  const subject = data ? productSubject(data) : null
  const offer = useSharing(subject)
  useShareAppMessage(() => offer.card)
  useShareTimeline(() => offer.moment)
  usePullDownRefresh(() => void refetch().finally(endPullDown))
  if (data && subject) {
    return (
      <View>
        <ProductView product={data} />
        <ShareEntry subject={subject} />
        <SinglePageHint invitation="进小程序，购买、拼团都在里面" sharer={sharer} />
      </View>
    )
  }
  if (fallback) return <LandingFallback fallback={fallback} />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ProductSkeleton />
}
