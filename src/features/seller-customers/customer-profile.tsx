import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import { Face } from '@/ui/face'
import { Tag } from '@/ui/tag'
import { segmentName } from './segment-rule'
import { type CustomerPage, useSegments } from './use-customers'
import './customer-profile.scss'

type Customer = CustomerPage['customer']

const figuresOf = (customer: Customer) =>
  [
    ['订单', String(customer.orders)],
    ['消费', priceText(customer.spent)],
    ['退款', priceText(customer.refunded)],
    ['分享', String(customer.shares)],
    ['带来', String(customer.brought)],
  ] as const

/** Who this is and what came of them. */
export function CustomerProfile({ customer }: { customer: Customer }) {
  const own = useSegments().data?.segments ?? []
  const names = customer.segments.map((id) => segmentName(id, own)).filter(Boolean)
  return (
    <View className="customer-profile">
      <View className="customer-profile__head">
        <Face
          className="customer-profile__face"
          nickname={customer.nickname}
          avatar={customer.avatar}
        />
        <View className="customer-profile__main">
          <View className="customer-profile__name">{customer.nickname || '微信用户'}</View>
          <View className="customer-profile__note">
            {[customer.phoneMasked, `${chinaTime(customer.joinedAt).slice(0, 10)} 加入`]
              .filter(Boolean)
              .join(' · ')}
          </View>
          <View className="customer-profile__segments">
            {names.map((name) => (
              <Tag key={name} text={name} />
            ))}
          </View>
        </View>
      </View>
      <View className="customer-profile__figures">
        {figuresOf(customer).map(([label, value]) => (
          <View key={label} className="customer-profile__figure">
            <View className="customer-profile__value">{value}</View>
            <View className="customer-profile__label">{label}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
