import { View } from '@tarojs/components'
import { confirm } from '@/platform/feedback'
import { CartRow, GoneRow } from './cart-row'
import { removeFromCart } from './cart-store'
import type { CartView, LineView } from './cart-view'
import './cart-list.scss'

interface CartListProps {
  readonly view: CartView
  readonly onRemove: (skuId: string) => void
}

export const CartList = ({ view, onRemove }: CartListProps) => (
  <>
    {view.buyable.length > 0 && (
      <View className="cart-list">
        {view.buyable.map((line) => (
          <CartRow key={line.line.skuId} view={line} onRemove={onRemove} />
        ))}
      </View>
    )}
    {view.gone.length > 0 && <GoneList lines={view.gone} onRemove={onRemove} />}
  </>
)

function GoneList({
  lines,
  onRemove,
}: {
  lines: readonly LineView[]
  onRemove: (skuId: string) => void
}) {
  const clear = async () => {
    if (await confirm({ title: '清空失效商品？' }))
      removeFromCart(lines.map(({ line }) => line.skuId))
  }
  return (
    <View className="cart-list">
      <View className="cart-list__head">
        {`失效商品 ${lines.length} 件`}
        <View className="cart-list__clear" onClick={() => void clear()}>
          清空
        </View>
      </View>
      {lines.map((view) => (
        <GoneRow key={view.line.skuId} view={view} onRemove={onRemove} />
      ))}
    </View>
  )
}
