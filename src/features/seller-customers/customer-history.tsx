import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import type { CustomerPage } from './use-customers'
import './customer-history.scss'

const states: Readonly<Record<string, string>> = {
  CREATED: '待付款',
  PAID: '已付款',
  GROUPING: '拼团中',
  TO_SHIP: '待发货',
  SHIPPED: '已发货',
  RECEIVED: '已收货',
  SETTLED: '已完成',
  CLOSED: '已关闭',
}

interface RowProps {
  readonly title: string
  readonly note: string
  readonly value: string
  readonly onTap?: () => void
}

const Row = ({ title, note, value, onTap }: RowProps) => (
  <View className="customer-history__row" {...(onTap && { onClick: onTap })}>
    <View className="customer-history__main">
      <View className="customer-history__text">{title}</View>
      <View className="customer-history__note">{note}</View>
    </View>
    <View className="customer-history__value">{value}</View>
  </View>
)

/** The latest orders and shares of a customer. */
export const CustomerHistory = ({ orders, shares }: Pick<CustomerPage, 'orders' | 'shares'>) => (
  <View>
    <View className="customer-history">
      <View className="customer-history__title">最近的订单</View>
      {orders.length === 0 && <View className="customer-history__none">还没有下过单</View>}
      {orders.map(({ id, title, payable, state, at }) => (
        <Row
          key={id}
          title={title}
          note={`${chinaTime(at)} · ${states[state] ?? state}`}
          value={priceText(payable)}
          onTap={() => go('sellerOrder', { id })}
        />
      ))}
    </View>
    <View className="customer-history">
      <View className="customer-history__title">最近的分享</View>
      {shares.length === 0 && (
        <View className="customer-history__none">还没有人打开过 TA 的分享</View>
      )}
      {shares.map(({ code, title, people, at }) => (
        <Row
          key={code}
          title={title || '整个小店'}
          note={chinaTime(at)}
          value={`${people} 人打开`}
        />
      ))}
    </View>
  </View>
)
