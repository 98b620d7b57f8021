import { View } from '@tarojs/components'
import type { Purchase } from '@/features/catalogue/sku-sheet'
import { go } from '@/platform/navigation'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import './product-bar.scss'

interface ProductBarProps {
  readonly state: 'onSale' | 'offSale' | 'soldOut'
  /** Pieces in the cart. */
  readonly inCart: number
  readonly onBuy: (purchase: Purchase) => void
}

export const ProductBar = ({ state, inCart, onBuy }: ProductBarProps) => (
  <PageBottomBar>
    <View className="product-bar__link" onClick={() => go('shop')}>
      <Icon name="home" />
      首页
    </View>
    <View className="product-bar__link" onClick={() => go('cart')}>
      <View className="product-bar__sign">
        <Icon name="cart" />
        <Badge count={inCart} />
      </View>
      购物车
    </View>
    {state === 'onSale' ? (
      <View className="product-bar__buttons">
        <Button className="product-bar__button" tone="soft" onTap={() => onBuy('cart')}>
          加入购物车
        </Button>
        <Button className="product-bar__button" onTap={() => onBuy('now')}>
          立即购买
        </Button>
      </View>
    ) : (
      <Button className="product-bar__button product-bar__button--alone" tone="dark" disabled>
        {state === 'offSale' ? '商品已下架' : '已售罄，看看别的吧'}
      </Button>
    )}
  </PageBottomBar>
)
