import { View } from '@tarojs/components'
import type { Purchase } from '@/features/catalogue/sku-sheet'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import './product-bar.scss'

interface Together {
  /** The lowest price of a group and of a single purchase, fen. */
  readonly price: number
  readonly single: number
  /** People of the group that costs least. */
  readonly size: number
  readonly onTap: () => void
}

interface ProductBarProps {
  readonly state: 'onSale' | 'offSale' | 'soldOut'
  /** Pieces in the cart. */
  readonly inCart: number
  /** Buying in a group, where that is offered. */
  readonly together: Together | null
  readonly onBuy: (offered: readonly Purchase[]) => void
}

export const ProductBar = ({ state, inCart, together, onBuy }: ProductBarProps) => (
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
    {state !== 'onSale' && (
      <Button className="product-bar__button product-bar__button--alone" tone="dark" disabled>
        {state === 'offSale' ? '商品已下架' : '已售罄，看看别的吧'}
      </Button>
    )}
    {state === 'onSale' && (
      <View className="product-bar__buttons">
        {together ? <TwoWays {...together} onBuy={onBuy} /> : <Alone onBuy={onBuy} />}
      </View>
    )}
  </PageBottomBar>
)

type OnBuy = Pick<ProductBarProps, 'onBuy'>

const Alone = ({ onBuy }: OnBuy) => (
  <>
    <Button className="product-bar__button" tone="soft" onTap={() => onBuy(['cart'])}>
      加入购物车
    </Button>
    <Button className="product-bar__button" onTap={() => onBuy(['now'])}>
      立即购买
    </Button>
  </>
)

const TwoWays = ({ price, single, size, onTap, onBuy }: Together & OnBuy) => (
  <>
    <Button
      className="product-bar__button product-bar__button--two"
      tone="soft"
      onTap={() => onBuy(['cart', 'now'])}
    >
      <View className="product-bar__price">{priceText(single)}</View>
      <View className="product-bar__way">单独购买</View>
    </Button>
    <Button className="product-bar__button product-bar__button--two" onTap={onTap}>
      <View className="product-bar__price">{priceText(price)}</View>
      <View className="product-bar__way">{`${size} 人团 · 发起拼团`}</View>
    </Button>
  </>
)
