import { View } from '@tarojs/components'
import { memo } from 'react'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { GoodsLine } from '@/ui/goods-line'
import { Price } from '@/ui/price'
import { OrderDeadline } from './order-deadline'
import { stateName } from './order-words'
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
        <View className="order-card__time">{chinaTime(createdAt)} 下单</View>
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
