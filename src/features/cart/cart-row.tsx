import { View } from '@tarojs/components'
import { memo } from 'react'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import { Checkbox } from '@/ui/checkbox'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { spoken } from '@/ui/spoken'
import { Stepper } from '@/ui/stepper'
import { Tag } from '@/ui/tag'
import { select, setQuantity } from './cart-lines'
import { changeCart } from './cart-store'
import type { LineView } from './cart-view'
import './cart-row.scss'

interface RowProps {
  readonly view: LineView
  readonly onRemove: (skuId: string) => void
}

/** A line that can be bought. */
export const CartRow = memo(function CartRow({ view, onRemove }: RowProps) {
  const { line, price, cheaperBy, limit, short } = view
  const { skuId } = line
  const open = () => go('product', { id: line.productId })
  return (
    <View className="cart-row">
      <Checkbox
        checked={line.selected}
        onChange={(selected) => changeCart((lines) => select(lines, [skuId], selected))}
      />
      <Picture className="cart-row__picture" src={line.picture} onTap={open} />
      <View className="cart-row__main">
        <View className="cart-row__top">
          <View className="cart-row__title" onClick={open}>
            {line.title}
          </View>
          <RemoveButton onTap={() => onRemove(skuId)} />
        </View>
        <View className="cart-row__values">{line.values.join('，')}</View>
        <View className="cart-row__notes">
          {short && <Tag text={`仅剩 ${limit} 件，请减少数量`} />}
          {!short && cheaperBy > 0 && (
            <Tag tone="success" text={`比加入时降 ${priceText(cheaperBy)}`} />
          )}
        </View>
        <View className="cart-row__foot">
          <Price fen={price} />
          <Stepper
            value={line.quantity}
            max={limit}
            onChange={(quantity) => changeCart((lines) => setQuantity(lines, skuId, quantity))}
          />
        </View>
      </View>
    </View>
  )
})

/** A line that cannot be bought any more. */
export const GoneRow = ({ view: { line, gone }, onRemove }: RowProps) => (
  <View className="cart-row cart-row--gone">
    <View className="cart-row__reason">{gone}</View>
    <Picture className="cart-row__picture" src={line.picture} />
    <View className="cart-row__main">
      <View className="cart-row__top">
        <View className="cart-row__title">{line.title}</View>
        <RemoveButton onTap={() => onRemove(line.skuId)} />
      </View>
      <View className="cart-row__values">{line.values.join('，')}</View>
    </View>
  </View>
)

const RemoveButton = ({ onTap }: { onTap: () => void }) => (
  <View className="cart-row__remove" onClick={onTap} {...spoken('移除')}>
    <Icon name="trash" className="cart-row__sign" />
  </View>
)
