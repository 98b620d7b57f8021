import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { AfterSaleCard } from './after-sale-card'
import type { AfterSaleAct } from './after-sale-words'
import type { AfterSaleItem, useSellerAfterSales } from './use-seller-after-sales'
import './after-sale-list.scss'

interface AfterSaleListProps {
  readonly list: ReturnType<typeof useSellerAfterSales>
  readonly none: { readonly title: string; readonly hint: string }
  readonly onAct: (act: AfterSaleAct, item: AfterSaleItem) => void
}

/** The requests of one tab. */
export function AfterSaleList({ list, none, onAct }: AfterSaleListProps) {
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useReachBottom(more)
  if (list.error && !list.data) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) {
    return (
      <View>
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} className="after-sales__skeleton" />
        ))}
      </View>
    )
  }
  if (isEmpty(list.data)) return <Empty art="orders" {...none} />
  return (
    <View className="after-sales">
      {list.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items
            .flatMap(({ cards }) => cards)
            .map((item) => (
              <AfterSaleCard
                key={`${item.orderId} ${item.afterSale.id}`}
                item={item}
                onAct={(act) => onAct(act, item)}
                onOrder={() => go('sellerOrder', { id: item.orderId })}
              />
            ))}
        </View>
      ))}
      <ListEnd state={endOf(list)} onRetry={more} />
    </View>
  )
}
