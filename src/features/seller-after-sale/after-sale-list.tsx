import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
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
export const AfterSaleList = ({ list, none, onAct }: AfterSaleListProps) => (
  <EndlessList
    className="after-sales"
    list={list}
    waiting={
      <View>
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} className="after-sales__skeleton" />
        ))}
      </View>
    }
    none={<Empty art="orders" {...none} />}
    keyOf={({ orderId }) => orderId}
    row={({ cards }) =>
      cards.map((item) => (
        <AfterSaleCard
          key={item.afterSale.id}
          item={item}
          onAct={(act) => onAct(act, item)}
          onOrder={() => go('sellerOrder', { id: item.orderId })}
        />
      ))
    }
  />
)
