import { View } from '@tarojs/components'
import { memo } from 'react'
import { shortCount } from '@/lib/format-count'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import type { GoodsCard as Goods } from './goods-data'
import './goods-card.scss'

export interface GoodsCardActions {
  /** On sale, or off it. */
  readonly onSwitch: (product: Goods) => void
  readonly onMore: (product: Goods) => void
}

interface GoodsCardProps {
  readonly product: Goods
  /** Null: only its stock is this colleague's to change. */
  readonly actions: GoodsCardActions | null
}

/** One product of the seller's list with what is done to it most. */
export const GoodsCard = memo(function GoodsCard({ product, actions }: GoodsCardProps) {
  const { id, title, picture, price, sold, inGroup, supplierName } = product
  const open = () => (actions ? go('sellerProduct', { id }) : go('sellerStock', { productId: id }))
  return (
    <View className="goods-card">
      <View className="goods-card__top" onClick={open}>
        {picture === null ? (
          <View className="goods-card__picture goods-card__picture--none">暂无图片</View>
        ) : (
          <Picture className="goods-card__picture" src={picture} />
        )}
        <View className="goods-card__main">
          <View className="goods-card__title">{title || '未命名商品'}</View>
          <View className="goods-card__tags">
            {inGroup && <Tag text="拼团中" />}
            {supplierName !== null && <Tag text={supplierName} tone="grey" />}
          </View>
          <View className="goods-card__figures">
            {price > 0 ? <Price fen={price} from /> : <View>未定价</View>}
            <Stock {...product} />
            <View className="goods-card__sold">已售 {shortCount(sold)}</View>
          </View>
        </View>
      </View>
      <Actions product={product} actions={actions} />
    </View>
  )
})

const Stock = ({ available, lowStock }: Pick<Goods, 'available' | 'lowStock'>) => (
  <View className={`goods-card__stock ${lowStock ? 'goods-card__stock--low' : ''}`}>
    {available === 0 ? '无库存' : `库存 ${available}`}
  </View>
)

const Actions = ({ product, actions }: GoodsCardProps) => (
  <View className="goods-card__actions">
    <Button tone="plain" size="s" onTap={() => go('sellerStock', { productId: product.id })}>
      库存
    </Button>
    {actions && (
      <>
        <Button tone="plain" size="s" onTap={() => go('sellerProduct', { id: product.id })}>
          编辑
        </Button>
        <Button
          tone={product.state === 'ON_SALE' ? 'plain' : 'soft'}
          size="s"
          onTap={() => actions.onSwitch(product)}
        >
          {product.state === 'ON_SALE' ? '下架' : '上架'}
        </Button>
        <Button tone="plain" size="s" onTap={() => actions.onMore(product)}>
          更多
        </Button>
      </>
    )}
  </View>
)
