import { View } from '@tarojs/components'
import type { useSellerOrderCounts } from '@/features/seller-order/use-seller-orders'
import { sentenceFor } from '@/lib/call-error'
import type { Me } from '@/lib/session'
import { staffMay } from '@/lib/staff-may'
import { go } from '@/platform/navigation'

interface WaitingProps {
  readonly counts: ReturnType<typeof useSellerOrderCounts>
  readonly staff: NonNullable<Me['staff']>
}

/** What waits for somebody, by number. */
export function Waiting({ counts: { data, error, refetch }, staff }: WaitingProps) {
  return (
    <View className="waiting">
      <View className="waiting__row">
        <Count
          n={data?.toShip}
          label="待发货"
          urgent
          onTap={() => go('sellerOrders', { tab: 'TO_SHIP' })}
        />
        {staffMay(staff, 'AFTER_SALE') && (
          <Count
            n={data?.afterSale}
            label="待处理售后"
            urgent
            onTap={() => go('sellerAfterSales', { tab: 'SELLER' })}
          />
        )}
        <Count
          n={data?.grouping}
          label="拼团中"
          onTap={() => go('sellerOrders', { tab: 'GROUPING' })}
        />
        <Count n={data?.toPay} label="待付款" onTap={() => go('sellerOrders', { tab: 'TO_PAY' })} />
      </View>
      {error && !data && (
        <View className="waiting__error" onClick={() => void refetch()}>
          {sentenceFor(error)}，点此重试
        </View>
      )}
    </View>
  )
}

interface CountProps {
  /** Undefined: not known yet. */
  readonly n: number | undefined
  readonly label: string
  /** Waits for us. */
  readonly urgent?: boolean
  readonly onTap: () => void
}

const Count = ({ n, label, urgent = false, onTap }: CountProps) => (
  <View className="waiting__count" onClick={onTap}>
    <View className={`waiting__n ${urgent && n ? 'waiting__n--urgent' : ''}`}>
      {n === undefined ? '–' : n > 99 ? '99+' : n}
    </View>
    <View className="waiting__label">{label}</View>
  </View>
)
