import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { chinaTime } from '@/lib/china-time'
import { sentenceFor } from '@/lib/call-error'
import { endOf, isEmpty } from '@/lib/paging'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import type { Movement, SellerProduct } from './goods-data'
import { GoodsHint, GoodsSection } from './goods-section'
import { reasonNames } from './movement-draft'
import { useMovements } from './use-goods'
import { variantName } from './variant-name'
import './movement-list.scss'

/** What came in and went out unsold, newest first. */
export function MovementList({ product }: { product: SellerProduct }) {
  const list = useMovements(product.id)
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useReachBottom(more)
  const names = new Map(product.skus.map(({ skuId, values }) => [skuId, variantName(values)]))
  return (
    <GoodsSection title="库存记录">
      {list.error && !list.data && (
        <View className="movement-list__error" onClick={() => void list.refetch()}>
          {sentenceFor(list.error)}，点此重试
        </View>
      )}
      {!list.error && !list.data && <Skeleton className="movement-list__skeleton" />}
      {isEmpty(list.data) && <GoodsHint>还没有入库、出库或盘点。卖出的不在这里。</GoodsHint>}
      {list.data?.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((movement) => (
            <MovementRow
              key={movement.id}
              movement={movement}
              name={names.get(movement.skuId) ?? '已停用的规格'}
            />
          ))}
        </View>
      ))}
      {list.data && !isEmpty(list.data) && <ListEnd state={endOf(list)} onRetry={more} />}
    </GoodsSection>
  )
}

const MovementRow = ({ movement, name }: { movement: Movement; name: string }) => {
  const { delta, reason, note, at, by } = movement
  return (
    <View className="movement-row">
      <View className="movement-row__main">
        <View className="movement-row__name">
          {reasonNames[reason]} · {name}
        </View>
        <View className="movement-row__note">
          {[chinaTime(at), by, note].filter((text) => text !== '').join('  ')}
        </View>
      </View>
      <View className={`movement-row__delta ${delta > 0 ? 'movement-row__delta--in' : ''}`}>
        {delta > 0 ? '+' : ''}
        {delta}
      </View>
    </View>
  )
}
