import { useState } from 'react'
import { rememberCarrier } from '@/features/parcel/favourite-carriers'
import { newParcel, parcelOf } from '@/features/parcel/parcel-draft'
import { ParcelFields } from '@/features/parcel/parcel-fields'
import { useSendExchange } from '@/features/seller-after-sale/use-after-sale-actions'
import type { AfterSaleItem } from '@/features/seller-after-sale/use-seller-after-sales'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

interface ExchangeSheetProps {
  readonly item: AfterSaleItem
  readonly onClose: () => void
}

/** The parcel in which other pieces go to the buyer. Open while it exists. */
export function ExchangeSheet({ item: { orderId, afterSale }, onClose }: ExchangeSheetProps) {
  const [draft, setDraft] = useState(newParcel)
  const [tried, setTried] = useState(false)
  const exchange = useSendExchange()
  const send = () => {
    const parcel = parcelOf(draft)
    setTried(true)
    if (!parcel) return
    exchange.run({ orderId, afterSaleId: afterSale.id, parcel }, () => {
      rememberCarrier(parcel.carrier)
      onClose()
    })
  }
  return (
    <Sheet
      open
      title="寄出换货"
      onClose={onClose}
      footer={
        <Button wide size="l" busy={exchange.busy} onTap={send}>
          确认寄出
        </Button>
      }
    >
      <ParcelFields parcel={draft} tried={tried} onChange={setDraft} />
    </Sheet>
  )
}
