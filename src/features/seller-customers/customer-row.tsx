import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import { Face } from '@/ui/face'
import { Tag } from '@/ui/tag'
import type { CustomerCardData } from './use-customers'
import './customer-row.scss'

const lastSeen = ({ orders, lastPaidAt }: CustomerCardData): string =>
  lastPaidAt === null ? '还没有下过单' : `${orders} 单 · 最近 ${chinaTime(lastPaidAt).slice(0, 10)}`

const sharing = ({ shares, brought }: CustomerCardData): string =>
  shares === 0 ? '' : `分享 ${shares} 次，带来 ${brought} 位好友`

/** A customer in the list. */
export const CustomerRow = ({ customer }: { customer: CustomerCardData }) => (
  <View className="customer-row" onClick={() => go('sellerCustomer', { id: customer.id })}>
    <Face className="customer-row__face" nickname={customer.nickname} avatar={customer.avatar} />
    <View className="customer-row__main">
      <View className="customer-row__name">
        <View className="customer-row__nickname">{customer.nickname || '微信用户'}</View>
        {customer.tags.slice(0, 3).map((tag) => (
          <Tag key={tag} text={tag} tone="grey" />
        ))}
      </View>
      <View className="customer-row__note">{lastSeen(customer)}</View>
      {customer.shares > 0 && <View className="customer-row__note">{sharing(customer)}</View>}
    </View>
    <View className="customer-row__spent">{priceText(customer.spent)}</View>
  </View>
)
