import { View } from '@tarojs/components'
import { memo } from 'react'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Face } from '@/ui/face'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import { canShip, stateName } from './order-words'
import { SellerGoods } from './seller-goods'
import { ShipBy } from './ship-by'
import type { SellerOrderCardData } from './use-seller-orders'
import './seller-order-card.scss'

/** Goods that a card shows before it says how many more there are. */
const SHOWN = 3

const afterSaleNotes: Record<SellerOrderCardData['afterSaleStage'], string> = {
  NONE: '',
  SELLER: '售后待处理',
  BUYER: '售后中',
  MONEY: '退款中',
  DONE: '',
}

/** An order in the seller's list, with what is needed to send it. */
export const SellerOrderCard = memo(function SellerOrderCard({
  order,
}: {
  order: SellerOrderCardData
}) {
  const { id, lines, state } = order
  const after = afterSaleNotes[order.afterSaleStage]
  return (
    <View className="seller-order" onClick={() => go('sellerOrder', { id })}>
      <View className="seller-order__head">
        <Face className="seller-order__face" {...order.buyer} />
        <View className="seller-order__buyer">{order.buyer.nickname || '微信用户'}</View>
        {order.groupId !== null && <Tag text="拼团" />}
        {after !== '' && <Tag text={after} />}
        <View className={`seller-order__state seller-order__state--${state}`}>
          {stateName(order)}
        </View>
      </View>
      {lines.slice(0, SHOWN).map((line) => (
        <SellerGoods key={line.skuId} line={line} />
      ))}
      {lines.length > SHOWN && (
        <View className="seller-order__more">还有 {lines.length - SHOWN} 种商品</View>
      )}
      <View className="seller-order__notes">
        <View className="seller-order__receiver">{order.receiver}</View>
        {order.remark !== '' && <View className="seller-order__remark">留言：{order.remark}</View>}
        {order.sellerRemark !== '' && (
          <View className="seller-order__own">备注：{order.sellerRemark}</View>
        )}
      </View>
      <CardFoot order={order} />
    </View>
  )
})

const CardFoot = ({ order }: { order: SellerOrderCardData }) => (
  <View className="seller-order__foot">
    <View className="seller-order__when">
      {order.shipBy !== null && canShip(order) ? (
        <ShipBy at={order.shipBy} />
      ) : (
        `${chinaTime(order.createdAt)} 下单`
      )}
    </View>
    {order.payable !== null && <Price fen={order.payable} tone="ink" />}
    {canShip(order) && (
      <View onClick={(event) => event.stopPropagation()}>
        <Button size="s" onTap={() => go('sellerShip', { id: order.id })}>
          发货
        </Button>
      </View>
    )}
  </View>
)
