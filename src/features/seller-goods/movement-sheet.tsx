import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MovementReason } from '@domain/stock-state'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { ChoiceRow } from './choice-row'
import type { SellerSku } from './goods-data'
import { GoodsHint } from './goods-section'
import {
  kindNames,
  type MovementKind,
  movementKinds,
  readMovement,
  reasonNames,
  reasonsOf,
} from './movement-draft'
import { plainText } from './plain-text'
import { useChangeStock } from './use-goods-actions'
import { variantName } from './variant-name'
import './movement-sheet.scss'

interface MovementSheetProps {
  readonly sku: SellerSku
  readonly onClose: () => void
}

const kinds = movementKinds.map((key) => ({ key, text: kindNames[key] }))

/** A change of one variant's stock, with what there is before and after. Open while it exists. */
export function MovementSheet({ sku, onClose }: MovementSheetProps) {
  const { skuId, available, held } = sku
  const [kind, setKind] = useState<MovementKind>('IN')
  const [reason, setReason] = useState<MovementReason>('INBOUND')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const { run, busy } = useChangeStock()
  const read = readMovement({ kind, amount }, available)
  const isRight = !('error' in read)
  const choose = (next: MovementKind) => {
    setKind(next)
    setReason(reasonsOf[next][0])
  }
  const send = () =>
    isRight && run({ skuId, delta: read.delta, reason, note: plainText(note) }, onClose)
  return (
    <Sheet
      open
      title={`调整库存 · ${variantName(sku.values)}`}
      onClose={onClose}
      footer={
        <Button size="l" wide busy={busy} disabled={!isRight} onTap={send}>
          确认{kindNames[kind]}
        </Button>
      }
    >
      <ChoiceRow choices={kinds} chosen={kind} onChoose={choose} />
      <Field
        label={kind === 'COUNT' ? '实有可售' : '件数'}
        value={amount}
        type="number"
        maxlength={7}
        placeholder={kind === 'COUNT' ? '数出来有多少件可以卖' : '多少件'}
        error={amount !== '' && !isRight ? read.error : undefined}
        onInput={setAmount}
      />
      {reasonsOf[kind].length > 1 && (
        <ChoiceRow
          choices={reasonsOf[kind].map((key) => ({ key, text: reasonNames[key] }))}
          chosen={reason}
          onChoose={setReason}
        />
      )}
      <Field
        label="备注"
        value={note}
        maxlength={50}
        placeholder="可不填，如供货单号"
        onInput={setNote}
      />
      <View className="movement-sheet__sum">
        可售 {available} → {isRight ? read.after : '—'}
        {isRight && (
          <View className="movement-sheet__delta">
            （{read.delta > 0 ? '+' : ''}
            {read.delta}）
          </View>
        )}
      </View>
      {kind === 'COUNT' && held > 0 && (
        <GoodsHint>另有 {held} 件被未付款的订单占用，盘点时不要算进去。</GoodsHint>
      )}
    </Sheet>
  )
}
