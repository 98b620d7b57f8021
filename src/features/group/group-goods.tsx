import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import { lowest } from './group-words'
import type { GroupData } from './use-group'
import './group-goods.scss'

/** What the group buys, at which price, beside what it costs alone. */
export function GroupGoods({ group: { product, prices, size } }: { group: GroupData }) {
  const price = lowest(prices)
  const highest = Math.max(...prices.map((each) => each.price))
  return (
    <View className="group-goods" onClick={() => go('product', { id: product.id })}>
      <Picture className="group-goods__picture" src={product.picture} eager />
      <View className="group-goods__words">
        <View className="group-goods__title">{product.title}</View>
        <View className="group-goods__tags">
          <Tag text={`${size} 人团`} />
          {!product.onSale && <Tag text="商品已下架" tone="grey" />}
        </View>
        <View className="group-goods__prices">
          <Price fen={price} size="l" from={price < highest} />
          {product.singlePrice > price && (
            <View className="group-goods__single">
              单买
              <Price fen={product.singlePrice} tone="struck" />
            </View>
          )}
        </View>
      </View>
      <Icon name="right" className="group-goods__arrow" />
    </View>
  )
}
