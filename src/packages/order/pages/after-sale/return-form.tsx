import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSendReturn } from '@/features/after-sale/use-after-sale-actions'
import type { AfterSale } from '@/features/after-sale/use-after-sales'
import { rememberCarrier } from '@/features/parcel/favourite-carriers'
import { newParcel, parcelOf } from '@/features/parcel/parcel-draft'
import { ParcelFields } from '@/features/parcel/parcel-fields'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'

interface ReturnFormProps {
  readonly orderId: string
  readonly one: AfterSale
}

/** The parcel in which the pieces go back; while it travels, another waybill in place of the first. */
export function ReturnForm({ orderId, one }: ReturnFormProps) {
  const [open, setOpen] = useState(false)
  if (one.state === 'RETURNING' && !open) {
    return (
      <View className="return-form__correct">
        <Button tone="plain" size="s" onTap={() => setOpen(true)}>
          修改退货运单号
        </Button>
      </View>
    )
  }
  return <Fields orderId={orderId} one={one} onSent={() => setOpen(false)} />
}

function Fields({ orderId, one, onSent }: ReturnFormProps & { readonly onSent: () => void }) {
  const [draft, setDraft] = useState(() => one.returnParcel ?? newParcel())
  const [tried, setTried] = useState(false)
  const sending = useSendReturn()
  const send = () => {
    setTried(true)
    const parcel = parcelOf(draft)
    if (!parcel) return
    sending.run({ orderId, afterSaleId: one.id, parcel }, () => {
      rememberCarrier(parcel.carrier)
      onSent()
    })
  }
  return (
    <CellGroup>
      <ParcelFields parcel={draft} tried={tried} onChange={setDraft} />
      <View className="return-form__send">
        <Button wide size="l" busy={sending.busy} onTap={send}>
          {one.state === 'RETURNING' ? '保存新的运单号' : '我已寄出'}
        </Button>
      </View>
    </CellGroup>
  )
}
