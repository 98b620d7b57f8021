import { View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
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
export const GoodsList = ({ goods, actions, none }: GoodsListProps) => (
  <EndlessList
    list={goods}
    waiting={
      <View>
        {[0, 1, 2, 3].map((n) => (
          <Skeleton key={n} className="goods-list__skeleton" />
        ))}
      </View>
    }
    none={<Empty {...none} />}
    keyOf={({ id }) => id}
    row={(product) => <GoodsCard product={product} actions={actions} />}
  />
)
