import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { Figures } from './figures'
import { ShareRow } from './share-row'
import { together } from './share-results'
import type { useMyShares } from './use-network'
import './share-list.scss'

/** All my shares with what they brought. */
export function ShareList({ shares }: { shares: ReturnType<typeof useMyShares> }) {
  const more = () => {
    if (shares.hasNextPage && !shares.isFetchingNextPage) void shares.fetchNextPage()
  }
  useReachBottom(more)
  if (shares.error && !shares.data) {
    return <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />
  }
  if (!shares.data) return <ShareListSkeleton />
  if (isEmpty(shares.data)) return <NoShares />
  const { pages } = shares.data
  const all = pages.flatMap(({ items }) => items)
  return (
    <View>
      <View className="share-sum">
        <View className="share-sum__title">
          {shares.hasNextPage ? `最近 ${all.length} 次分享` : `共 ${all.length} 次分享`}
        </View>
        <Figures {...together(all)} />
      </View>
      {pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((share) => (
            <ShareRow key={share.code} share={share} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(shares)} onRetry={more} />
    </View>
  )
}

const NoShares = () => (
  <Empty
    title="还没有人打开你的分享"
    hint="看到喜欢的商品，点「分享」发给朋友；有人打开后，带来了多少成交，这里都看得到"
    action="去挑一件"
    onAction={() => go('shop')}
  />
)

const ShareListSkeleton = () => (
  <View>
    {[0, 1, 2].map((n) => (
      <Skeleton key={n} className="share-list__skeleton" />
    ))}
  </View>
)
