import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { CartBar } from '@/features/cart/cart-bar'
import { restoreLine, type CartLine } from '@/features/cart/cart-lines'
import { CartList } from '@/features/cart/cart-list'
import { cartStore, changeCart, removeFromCart } from '@/features/cart/cart-store'
import { cartView, type CartView } from '@/features/cart/cart-view'
import { useCartBadge, useCartLines } from '@/features/cart/use-cart'
import { useCartQuote } from '@/features/cart/use-cart-quote'
import { Recommended } from '@/features/catalogue/recommended'
import { sentenceFor } from '@/lib/call-error'
import { checkoutDraft } from '@/lib/checkout-draft'
import { endPullDown, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { Snackbar } from '@/ui/snackbar'
import './index.scss'

/** order.create takes 20 lines at most. */
const MAX_ORDER_LINES = 20

export default function CartPage() {
  const lines = useCartLines()
  const quote = useCartQuote(lines)
  const [removed, setRemoved] = useState<{ line: CartLine; index: number } | null>(null)
  useCartBadge()
  usePullDownRefresh(() => void quote.refetch().finally(endPullDown))
  const remove = useCallback((skuId: string) => {
    const index = cartStore.get().findIndex((line) => line.skuId === skuId)
    const line = cartStore.get()[index]
    if (!line) return
    setRemoved({ line, index })
    removeFromCart([skuId])
  }, [])
  const view = cartView(lines, quote.data)
  return (
    <View className="cart">
      {quote.error && lines.length > 0 && (
        <View className="cart__warning" onClick={() => void quote.refetch()}>
          {`${sentenceFor(quote.error)}，点此刷新价格`}
        </View>
      )}
      {lines.length > 0 ? (
        <CartList view={view} onRemove={remove} />
      ) : (
        <Empty
          title="购物车还是空的"
          hint="挑几件喜欢的放进来吧"
          action="去逛逛"
          onAction={() => go('shop')}
        />
      )}
      <Recommended />
      {lines.length > 0 && <CartBar view={view} onCheckout={() => checkout(view)} />}
      {removed && (
        <Snackbar
          key={removed.line.skuId}
          text="已从购物车移除"
          action="撤销"
          onAction={() => {
            changeCart((now) => restoreLine(now, removed.line, removed.index))
            setRemoved(null)
          }}
          onGone={() => setRemoved(null)}
        />
      )}
    </View>
  )
}

function checkout({ chosen }: CartView): void {
  if (chosen.some(({ short }) => short)) {
    toast('有商品库存不足，请先减少数量')
    return
  }
  if (chosen.length > MAX_ORDER_LINES) {
    toast(`一次最多结算 ${MAX_ORDER_LINES} 种商品`)
    return
  }
  checkoutDraft.set({
    source: 'cart',
    items: chosen.map(({ line: { skuId, quantity } }) => ({ skuId, quantity })),
  })
  go('checkout')
}
