import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { priceText } from '@/lib/format-money'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { copyText } from '@/platform/clipboard'
import { CellGroup } from '@/ui/cell'
import { Icon } from '@/ui/icon'
import { addressText } from './order-words'
import './order-facts.scss'

/** Where it goes; a tap copies what belongs onto the waybill. */
export const ReceiverCard = ({ address }: { address: SellerOrder['address'] }) => (
  <CellGroup>
    <View className="receiver" onClick={() => copyText(addressText(address))}>
      <Icon name="pin" className="receiver__pin" />
      <View className="receiver__main">
        <View className="receiver__who">
          {address.name} {address.phone}
        </View>
        <View className="receiver__where">{`${address.region.join(' ')} ${address.detail}`}</View>
      </View>
      <View className="receiver__copy">复制</View>
    </View>
  </CellGroup>
)

interface OrderFactsProps {
  readonly order: SellerOrder
  /** Null: this colleague may not write it. */
  readonly onRemark: (() => void) | null
  /** Null: this colleague sees no customers. */
  readonly onBuyer: (() => void) | null
}

/** Numbers and notes. */
export const OrderFacts = ({ order, onRemark, onBuyer }: OrderFactsProps) => (
  <CellGroup>
    <View className="facts">
      <Fact name="订单编号" action="复制" onTap={() => copyText(order.id)}>
        {order.id}
      </Fact>
      <Fact name="买家" {...(onBuyer && { action: '详情', onTap: onBuyer })}>
        {order.buyer.nickname || '微信用户'}
      </Fact>
      {order.transactionId !== null && <Fact name="微信支付单号">{order.transactionId}</Fact>}
      {order.refund && <Fact name="退款">{priceText(order.refund.amount)}</Fact>}
      <Fact name="买家留言">{order.remark || '无'}</Fact>
      <Fact
        name="店铺备注"
        {...(onRemark && { action: order.sellerRemark ? '修改' : '添加', onTap: onRemark })}
      >
        {order.sellerRemark || '无'}
      </Fact>
    </View>
  </CellGroup>
)

interface FactProps {
  readonly name: string
  readonly children: ReactNode
  readonly action?: string
  readonly onTap?: () => void
}

const Fact = ({ name, children, action, onTap }: FactProps) => (
  <View className="facts__row">
    <View className="facts__name">{name}</View>
    <View className="facts__value">{children}</View>
    {action && onTap && (
      <View className="facts__action" onClick={onTap}>
        {action}
      </View>
    )}
  </View>
)
