import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { afterSaleKindName } from '@/lib/after-sale-names'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import { Tag } from '@/ui/tag'
import { afterSaleNext, afterSaleState, turnOf } from './after-sale-words'
import { RequestDue } from './request-head'
import type { AfterSale } from './use-after-sales'
import './request-card.scss'

interface RequestCardProps {
  readonly orderId: string
  readonly one: AfterSale
  /** The goods it is about. */
  readonly children: ReactNode
}

/** A request in a list: where it stands and what comes next. */
export const RequestCard = ({ orderId, one, children }: RequestCardProps) => (
  <View className="request-card" onClick={() => go('afterSale', { orderId, id: one.id })}>
    <View className="request-card__head">
      <Tag text={afterSaleKindName[one.kind]} />
      <View className="request-card__money">
        {one.kind !== 'EXCHANGE' && priceText(one.refund?.amount ?? one.amount)}
      </View>
      <View className={`request-card__state request-card__state--${turnOf(one).toLowerCase()}`}>
        {afterSaleState(one.state)}
      </View>
    </View>
    {children}
    <View className="request-card__next">
      {afterSaleNext(one)}
      <View className="request-card__due">
        <RequestDue one={one} />
      </View>
    </View>
  </View>
)
