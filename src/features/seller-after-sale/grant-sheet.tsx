import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { priceText, yuan } from '@/lib/format-money'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { actName } from './after-sale-words'
import { refundAmount } from './refund-amount'
import { useAcceptReturn, useApprove } from './use-after-sale-actions'
import type { AfterSale, AfterSaleItem } from './use-seller-after-sales'
import './after-sale-sheets.scss'

interface GrantSheetProps {
  readonly item: AfterSaleItem
  /** Agreeing to the request, or to what came back. */
  readonly act: 'APPROVE' | 'ACCEPT'
  readonly onClose: () => void
}

/** What agreeing brings about. */
function consequence({ kind, pieces }: AfterSale, act: GrantSheetProps['act']): string {
  if (act === 'ACCEPT') {
    return kind === 'EXCHANGE'
      ? '验货通过后，请再寄出换货商品'
      : '验货通过后款项立即原路退回，不能撤销'
  }
  if (kind === 'RETURN') return '同意后买家会看到退货地址；收到退货验货后才退款'
  if (kind === 'EXCHANGE') return '同意后买家会看到退货地址；收到退货后再寄出换货'
  return pieces === 'UNSHIPPED'
    ? '同意后款项立即原路退回，不能撤销；未发出的商品回到库存'
    : '同意后款项立即原路退回，不能撤销；买家不用寄回'
}

/** Agrees, with the amount that goes back. Open while it exists. */
export function GrantSheet({ item: { orderId, afterSale }, act, onClose }: GrantSheetProps) {
  const [typed, setTyped] = useState(yuan(afterSale.amount))
  const [restock, setRestock] = useState(true)
  const approve = useApprove()
  const accept = useAcceptReturn()
  const hasMoney = afterSale.kind !== 'EXCHANGE'
  const money = refundAmount(typed)
  const ready = !hasMoney || money.fen !== null
  const send = () => {
    if (!ready) return
    // Unsaid, it is as asked for, and never more than what is left.
    const amount = hasMoney && money.fen !== afterSale.amount ? money.fen : null
    const one = { orderId, afterSaleId: afterSale.id, amount }
    if (act === 'APPROVE') approve.run(one, onClose)
    else accept.run({ ...one, restock }, onClose)
  }
  return (
    <Sheet
      open
      title={actName(act, afterSale.kind)}
      onClose={onClose}
      footer={
        <Button wide size="l" disabled={!ready} busy={approve.busy || accept.busy} onTap={send}>
          {/* Its own element: a browser's button loses its sign when its bare words change. */}
          <Text>
            {hasMoney && money.fen !== null
              ? `${actName(act, afterSale.kind)} ${priceText(money.fen)}`
              : actName(act, afterSale.kind)}
          </Text>
        </Button>
      }
    >
      <View className="grant__note">{consequence(afterSale, act)}</View>
      {hasMoney && (
        <Field
          label="退款金额"
          type="digit"
          value={typed}
          maxlength={10}
          error={money.problem ?? undefined}
          onInput={setTyped}
        />
      )}
      {hasMoney && money.fen !== null && money.fen !== afterSale.amount && (
        <View className="grant__changed">买家申请 {priceText(afterSale.amount)}，金额已修改</View>
      )}
      {act === 'ACCEPT' && hasMoney && (
        <Checkbox checked={restock} label="退回的商品可以再卖，放回库存" onChange={setRestock} />
      )}
    </Sheet>
  )
}
