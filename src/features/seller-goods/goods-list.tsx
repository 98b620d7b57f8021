import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { GoodsCard, type GoodsCardActions } from './goods-card'
import type { useGoodsList } from './use-goods'
import './goods-list.scss'

interface GoodsListProps {
  readonly goods: ReturnType<typeof useGoodsList>
  /** Null: of a colleague who only sees the stock. */
  readonly actions: GoodsCardActions | null
  /** What stands there when there is none. */
  readonly none: { readonly title: string; readonly hint: string }
}

/** The products of a tab or of a search in it. */
export function GoodsList({ goods, actions, none }: GoodsListProps) {
  const more = () => {
    if (goods.hasNextPage && !goods.isFetchingNextPage) void goods.fetchNextPage()
  }
  useReachBottom(more)
  if (goods.error && !goods.data) {
    return <ErrorState error={goods.error} onRetry={() => void goods.refetch()} />
  }
  if (!goods.data) {
    return (
      <View>
        {[0, 1, 2, 3].map((n) => (
          <Skeleton key={n} className="goods-list__skeleton" />
        ))}
      </View>
    )
  }
  if (isEmpty(goods.data)) return <Empty {...none} />
  return (
    <View>
      {goods.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((product) => (
            <GoodsCard key={product.id} product={product} actions={actions} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(goods)} onRetry={more} />
    </View>
  )
}
