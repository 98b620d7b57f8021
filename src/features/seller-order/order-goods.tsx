import { View } from '@tarojs/components'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { go } from '@/platform/navigation'
import { AmountTable } from '@/ui/amount-table'
import { CellGroup } from '@/ui/cell'
import { SellerGoods } from './seller-goods'
import './order-goods.scss'

type Line = SellerOrder['lines'][number]

/** Where the pieces of a line are; empty while all of them can leave or have left. */
function pieces({ quantity, shipped, shippable }: Line): string {
  const held = quantity - shipped - shippable
  return [
    shipped > 0 && shipped < quantity ? `已发 ${shipped} 件` : '',
    shippable > 0 && shippable < quantity ? `可发 ${shippable} 件` : '',
    held > 0 ? `售后 ${held} 件` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** What was bought, where its pieces are, and the money; a supplier's operator sees no sum. */
export const OrderGoods = ({ order }: { order: SellerOrder }) => (
  <CellGroup>
    <View className="order-goods">
      {order.lines.map((line) => (
        <View key={line.skuId}>
          <SellerGoods line={line} onTap={() => go('product', { id: line.productId })} />
          {order.state === 'TO_SHIP' && pieces(line) !== '' && (
            <View className="order-goods__pieces">{pieces(line)}</View>
          )}
        </View>
      ))}
    </View>
    {order.amounts && (
      <AmountTable
        amounts={order.amounts}
        label={order.paidAt === null ? '应付' : '实付'}
        discountName="优惠"
      />
    )}
  </CellGroup>
)
