import { View } from '@tarojs/components'
import { useState } from 'react'
import { parcelOf, type ParcelDraft } from '@/features/parcel/parcel-draft'
import { ParcelFields } from '@/features/parcel/parcel-fields'
import { useCorrectWaybill } from '@/features/seller-order/use-order-actions'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

interface CorrectSheetProps {
  readonly orderId: string
  readonly parcel: SellerOrder['shipments'][number]
  readonly onClose: () => void
}

/** Another waybill for a parcel that has left. Open while it exists. */
export function CorrectSheet({ orderId, parcel, onClose }: CorrectSheetProps) {
  const { carrier, waybill } = parcel
  const [draft, setDraft] = useState<ParcelDraft>({ carrier, waybill })
  const [tried, setTried] = useState(false)
  const correct = useCorrectWaybill()
  const next = parcelOf(draft)
  const same = next?.carrier === carrier && next.waybill === waybill
  const send = () => {
    setTried(true)
    if (next) correct.run({ orderId, parcelId: parcel.id, ...next }, onClose)
  }
  return (
    <Sheet
      open
      title="修改运单号"
      onClose={onClose}
      footer={
        <Button wide size="l" disabled={same} busy={correct.busy} onTap={send}>
          确认修改
        </Button>
      }
    >
      <View className="correct__note">
        每个包裹只能改一次，微信那边每笔订单也只能改一次，请核对清楚
      </View>
      <ParcelFields parcel={draft} tried={tried} onChange={setDraft} />
    </Sheet>
  )
}
