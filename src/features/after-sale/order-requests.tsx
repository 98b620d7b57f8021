import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell'
import { RequestCard } from './request-card'
import type { AfterSale, AfterSaleItem } from './use-after-sales'
import './order-requests.scss'

interface OrderRequestsProps {
  readonly orderId: string
  readonly afterSales: readonly AfterSale[]
  readonly lines: readonly (AfterSaleItem['line'] & { readonly skuId: string })[]
}

/** The requests of an order, the last one first. */
export function OrderRequests({ orderId, afterSales, lines }: OrderRequestsProps) {
  if (afterSales.length === 0) return null
  const bySku = new Map(lines.map((line) => [line.skuId, line]))
  return (
    <CellGroup>
      <View className="order-requests__title">售后</View>
      {[...afterSales].reverse().map((one) => {
        const line = bySku.get(one.skuId)
        return (
          <RequestCard key={one.id} orderId={orderId} one={one}>
            <View className="order-requests__goods">
              {`${line ? [line.title, ...line.values].join(' ') : '商品'} ×${one.quantity}`}
            </View>
          </RequestCard>
        )
      })}
    </CellGroup>
  )
}
