import { View } from '@tarojs/components'
import { useState } from 'react'
import { priceText, yuan } from '@/lib/format-money'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Price } from '@/ui/price'
import { Sheet } from '@/ui/sheet'
import { priceChange } from './reprice'
import { useReprice } from './use-order-actions'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import './order-sheets.scss'

interface RepriceSheetProps {
  readonly orderId: string
  readonly amounts: NonNullable<SellerOrder['amounts']>
  readonly onClose: () => void
}

const field = (fen: number) => (fen === 0 ? '' : yuan(fen))

/** Another price for an unpaid order, with the sum that the buyer will see. Open while it exists. */
export function RepriceSheet({ orderId, amounts, onClose }: RepriceSheetProps) {
  const [discount, setDiscount] = useState(field(amounts.discount))
  const [postage, setPostage] = useState(field(amounts.postage))
  const reprice = useReprice()
  const change = priceChange(amounts.goods, { discount, postage })
  const same = change.ok && change.payable === amounts.payable && change.postage === amounts.postage
  const send = () => {
    if (!change.ok) return
    reprice.run({ orderId, discount: change.discount, postage: change.postage }, onClose)
  }
  return (
    <Sheet
      open
      title="修改价格"
      onClose={onClose}
      footer={
        <Button wide size="l" disabled={!change.ok || same} busy={reprice.busy} onTap={send}>
          确认改价
        </Button>
      }
    >
      <View className="order-sheet__fact">
        <View>商品金额</View>
        <View>{priceText(amounts.goods)}</View>
      </View>
      <Field
        label="优惠"
        type="digit"
        value={discount}
        placeholder="0.00"
        maxlength={10}
        error={change.ok ? undefined : change.discount}
        onInput={setDiscount}
      />
      <Field
        label="运费"
        type="digit"
        value={postage}
        placeholder="0.00，不填为免运费"
        maxlength={10}
        error={change.ok ? undefined : change.postage}
        onInput={setPostage}
      />
      <View className="order-sheet__sum">
        <View className="order-sheet__before">原价 {priceText(amounts.payable)}，改后买家应付</View>
        {change.ok ? <Price fen={change.payable} size="l" /> : '—'}
      </View>
    </Sheet>
  )
}
