import { View } from '@tarojs/components'
import { memo } from 'react'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { GoodsLine } from '@/ui/goods-line'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import { OrderDeadline } from './order-deadline'
import { isInAfterSale, stateName, waitsForSeat } from './order-words'
import { useOverdue } from './use-overdue'
import type { OrderCardData } from './use-orders'
import './order-card.scss'

interface OrderCardProps {
  readonly order: OrderCardData
  readonly onCancel: (orderId: string) => Promise<void>
}

/** Goods that a card shows before it says how many more there are. */
const SHOWN = 3

/** An order in the list, with what can be done about it. */
export const OrderCard = memo(function OrderCard({ order, onCancel }: OrderCardProps) {
  const { id, lines, amounts, state, createdAt } = order
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <View className="order-card" onClick={() => go('order', { id })}>
      <View className="order-card__head">
        <View className="order-card__time">
          {order.group && <Tag text={`${order.group.size} 人团`} />}
          {isInAfterSale(order) && <Tag text="售后中" />}
          {chinaTime(createdAt)} 下单
        </View>
        <View
          className={`order-card__state ${state === 'CLOSED' ? 'order-card__state--over' : ''}`}
        >
          {stateName(order)}
        </View>
      </View>
      {lines.slice(0, SHOWN).map((line) => (
        <GoodsLine key={line.skuId} {...line} />
      ))}
      {lines.length > SHOWN && (
        <View className="order-card__more">还有 {lines.length - SHOWN} 种商品</View>
      )}
      <View className="order-card__sum">
        共 {pieces} 件，{order.state === 'CREATED' ? '应付' : '合计'}
        <Price fen={amounts.payable} tone="ink" />
      </View>
      {state === 'CREATED' && <Unpaid order={order} onCancel={onCancel} />}
      {state === 'SHIPPED' && <ShippedFoot id={id} />}
      {order.group && <GroupFoot order={order} group={order.group} />}
    </View>
  )
})

function Unpaid({ order, onCancel }: OrderCardProps) {
  const { overdue, onEnd } = useOverdue(order)
  return (
    <View className="order-card__foot" onClick={(event) => event.stopPropagation()}>
      <View className="order-card__left">
        <OrderDeadline overdue={overdue} expiresAt={order.expiresAt} onEnd={onEnd} />
      </View>
      {!overdue && (
        <>
          <Button tone="plain" size="s" onTap={() => void onCancel(order.id)}>
            取消订单
          </Button>
          <Button size="s" onTap={() => go('cashier', { orderId: order.id })}>
            去付款
          </Button>
        </>
      )}
    </View>
  )
}

/** What there is to see of the parcels is on the order's page, where receipt is confirmed too. */
const ShippedFoot = ({ id }: { id: string }) => (
  <View className="order-card__foot" onClick={(event) => event.stopPropagation()}>
    <View className="order-card__left">商品正在路上</View>
    <Button size="s" onTap={() => go('order', { id })}>
      确认收货
    </Button>
  </View>
)

/** The way to the group of an order that is still about its group. */
function GroupFoot({
  order,
  group,
}: {
  order: OrderCardData
  group: NonNullable<OrderCardData['group']>
}) {
  const waits = waitsForSeat(order) !== null
  if (!waits && order.state !== 'GROUPING') return null
  return (
    <View className="order-card__foot" onClick={(event) => event.stopPropagation()}>
      <View className="order-card__left">
        {waits ? '座位被占满，请选择其他团' : '邀请好友，人满发货'}
      </View>
      <Button
        size="s"
        onTap={() => (waits ? go('order', { id: order.id }) : go('group', { id: group.id }))}
      >
        {waits ? '去选团' : '查看拼团'}
      </Button>
    </View>
  )
}
