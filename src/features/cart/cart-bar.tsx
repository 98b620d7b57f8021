import { View } from '@tarojs/components'
import { priceText } from '@/lib/format-money'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import { pieceCount, select } from './cart-lines'
import { changeCart } from './cart-store'
import type { CartView } from './cart-view'
import './cart-bar.scss'

/** Select all, the sum, and on to the checkout. */
export function CartBar({ view, onCheckout }: { view: CartView; onCheckout: () => void }) {
  const skuIds = view.buyable.map(({ line }) => line.skuId)
  const pieces = pieceCount(view.chosen.map(({ line }) => line))
  const postage =
    view.untilFreePostage === null ? '不含运费' : `再买 ${priceText(view.untilFreePostage)} 免运费`
  return (
    <PageBottomBar aboveTabs>
      <View className="cart-bar__all">
        <Checkbox
          label="全选"
          checked={view.allChosen}
          onChange={(selected) => changeCart((lines) => select(lines, skuIds, selected))}
        />
      </View>
      <View className="cart-bar__sum">
        <View className="cart-bar__total">
          合计
          <Price fen={view.total} size="l" />
        </View>
        <View className="cart-bar__postage">{postage}</View>
      </View>
      <Button disabled={pieces === 0} onTap={onCheckout}>
        {pieces > 0 ? `结算(${pieces})` : '结算'}
      </Button>
    </PageBottomBar>
  )
}
