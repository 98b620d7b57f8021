import { View } from '@tarojs/components'
import { useState } from 'react'
import { AfterSaleCard } from '@/features/seller-after-sale/after-sale-card'
import type { AfterSaleItem } from '@/features/seller-after-sale/use-seller-after-sales'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { AfterSaleSheets, type ChosenAct } from '../../after-sale-sheets'

interface OrderAfterSalesProps {
  readonly order: SellerOrder
  readonly mayAct: boolean
}

/** The requests of the order with what they are about, the latest first. */
function itemsOf({ id, lines, afterSales }: SellerOrder): AfterSaleItem[] {
  return afterSales
    .flatMap((afterSale) => {
      const line = lines.find(({ skuId }) => skuId === afterSale.skuId)
      if (!line) return []
      const { title, values, picture, price } = line
      return [{ orderId: id, afterSale, line: { title, values, picture, price } }]
    })
    .reverse()
}

export function OrderAfterSales({ order, mayAct }: OrderAfterSalesProps) {
  const [chosen, setChosen] = useState<ChosenAct | null>(null)
  return (
    <View>
      {itemsOf(order).map((item) => (
        <AfterSaleCard
          key={item.afterSale.id}
          item={item}
          onAct={mayAct ? (act) => setChosen({ act, item }) : null}
        />
      ))}
      <AfterSaleSheets chosen={chosen} onClose={() => setChosen(null)} />
    </View>
  )
}
