import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'
import { Figures } from './figures'
import { together } from './share-results'
import { useMyShares, type MyShare } from './use-network'
import './earlier-shares.scss'

/** How my earlier shares of one thing did. Stays away when it cannot be had: sharing needs it not. */
export function EarlierShares({ target }: { target: MyShare['target'] }) {
  const { data, hasNextPage } = useMyShares(target)
  const shares = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <CellGroup>
      <Cell title="我的分享效果" onTap={() => go('shares')}>
        全部分享
      </Cell>
      {shares.length > 0 ? (
        <View className="earlier-shares">
          <Figures {...together(shares)} />
          <View className="earlier-shares__hint">
            {hasNextPage ? `最近 ${shares.length} 次分享` : `你分享过 ${shares.length} 次`}
          </View>
        </View>
      ) : (
        data && <View className="earlier-shares__none">还没分享过，发给朋友试试吧</View>
      )}
    </CellGroup>
  )
}
