import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { chinaTime } from '@/lib/china-time'
import { copyText } from '@/platform/clipboard'
import { go } from '@/platform/navigation'
import { AmountTable } from '@/ui/amount-table'
import { CellGroup } from '@/ui/cell'
import { Countdown } from '@/ui/countdown'
import { GoodsLine } from '@/ui/goods-line'
import { milestone, nextStep, stateName } from './order-words'
import { refreshAll, type OrderDetail } from './use-orders'
import './order-body.scss'

/** Where the order stands and what comes next. */
export const OrderHead = ({ order }: { order: OrderDetail }) => (
  <View className={`order-head ${order.state === 'CLOSED' ? 'order-head--over' : ''}`}>
    <View className="order-head__state">{stateName(order)}</View>
    <View className="order-head__next">
      {nextStep(order)}
      {order.state === 'CREATED' && (
        <View className="order-head__left">
          剩余 <Countdown until={order.expiresAt} onEnd={() => void refreshAll()} />
        </View>
      )}
    </View>
  </View>
)

/** Goods, money, and everything that a question to the seller might need. */
export const OrderBody = ({ order }: { order: OrderDetail }) => (
  <>
    <CellGroup>
      {order.lines.map((line) => (
        <GoodsLine key={line.skuId} {...line} onTap={() => go('product', { id: line.productId })} />
      ))}
      <AmountTable amounts={order.amounts} label={order.transactionId ? '实付' : '应付'} />
    </CellGroup>
    <CellGroup>
      <View className="order-facts">
        <Fact name="订单编号" onCopy={() => copyText(order.id)}>
          {order.id}
        </Fact>
        {order.transactionId && <Fact name="微信支付单号">{order.transactionId}</Fact>}
        {order.remark && <Fact name="留言">{order.remark}</Fact>}
        {order.timeline.map(({ kind, at }) => (
          <Fact key={kind} name={milestone(kind)}>
            {chinaTime(at)}
          </Fact>
        ))}
      </View>
    </CellGroup>
  </>
)

interface FactProps {
  readonly name: string
  readonly children: ReactNode
  readonly onCopy?: () => void
}

const Fact = ({ name, children, onCopy }: FactProps) => (
  <View className="order-facts__row">
    <View className="order-facts__name">{name}</View>
    <View className="order-facts__value">{children}</View>
    {onCopy && (
      <View className="order-facts__copy" onClick={onCopy}>
        复制
      </View>
    )}
  </View>
)
