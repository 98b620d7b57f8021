import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { chinaTime } from '@/lib/china-time'
import { copyText } from '@/platform/clipboard'
import { go } from '@/platform/navigation'
import { priceText } from '@/lib/format-money'
import { AmountTable } from '@/ui/amount-table'
import { CellGroup } from '@/ui/cell'
import { GoodsLine } from '@/ui/goods-line'
import { OrderDeadline, ReceiptDeadline } from './order-deadline'
import { milestone, nextStep, stateName, sumName } from './order-words'
import type { OrderDetail } from './use-orders'
import './order-body.scss'

interface OrderHeadProps {
  readonly order: OrderDetail
  /** The time to pay is over. */
  readonly overdue: boolean
  readonly onEnd: () => void
}

/** Where the order stands and what comes next. */
export const OrderHead = ({ order, overdue, onEnd }: OrderHeadProps) => (
  <View className={`order-head ${order.state === 'CLOSED' ? 'order-head--over' : ''}`}>
    <View className="order-head__state">{stateName(order)}</View>
    <View className="order-head__next">
      {!overdue && nextStep(order)}
      {order.state === 'CREATED' && (
        <View className="order-head__left">
          <OrderDeadline overdue={overdue} expiresAt={order.expiresAt} onEnd={onEnd} />
        </View>
      )}
      {order.state === 'SHIPPED' && (
        <View className="order-head__left">
          <ReceiptDeadline receiveDueAt={order.receiveDueAt} />
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
      <AmountTable
        amounts={order.amounts}
        label={sumName(order)}
        {...(order.group?.role === 'LEADER' && { discountName: '团长立减' })}
      />
    </CellGroup>
    <CellGroup>
      <View className="order-facts">
        <Fact name="订单编号" code onCopy={() => copyText(order.id)}>
          {order.id}
        </Fact>
        {order.transactionId && (
          <Fact name="微信支付单号" code>
            {order.transactionId}
          </Fact>
        )}
        {order.refund && <Fact name="退款金额">{priceText(order.refund.amount)}</Fact>}
        <Refunded afterSales={order.afterSales} />
        {order.remark && <Fact name="留言">{order.remark}</Fact>}
        {order.timeline.map(({ kind, at }, index) => (
          <Fact key={index} name={milestone(kind)}>
            {chinaTime(at)}
          </Fact>
        ))}
      </View>
    </CellGroup>
  </>
)

/** What went back by after-sale so far. */
function Refunded({ afterSales }: Pick<OrderDetail, 'afterSales'>) {
  const fen = afterSales.reduce<number>(
    (sum, { refund }) => (refund?.state === 'SUCCESS' ? sum + refund.amount : sum),
    0,
  )
  return fen > 0 ? <Fact name="售后已退">{priceText(fen)}</Fact> : null
}

interface FactProps {
  readonly name: string
  /** A long number, kept on one line. */
  readonly code?: boolean
  readonly children: ReactNode
  readonly onCopy?: () => void
}

const Fact = ({ name, code, children, onCopy }: FactProps) => (
  <View className="order-facts__row">
    <View className="order-facts__name">{name}</View>
    <View className={`order-facts__value ${code ? 'order-facts__value--code' : ''}`}>
      {children}
    </View>
    {onCopy && (
      <View className="order-facts__copy" onClick={onCopy}>
        复制
      </View>
    )}
  </View>
)
