import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { useRefuse } from './use-after-sale-actions'
import type { AfterSaleItem } from './use-seller-after-sales'
import './after-sale-sheets.scss'

const phrases = {
  REJECT: [
    '商品已寄出，请收到后再申请',
    '已超过约定的售后时间',
    '请补充商品问题的照片后再申请',
    '已与你协商一致，不需要退款',
  ],
  REFUSE: ['退回的包裹是空的', '商品已使用，影响再次销售', '退回的不是原商品', '配件或赠品不全'],
} as const

interface AnswerSheetProps {
  readonly item: AfterSaleItem
  readonly act: keyof typeof phrases
  readonly onClose: () => void
}

/** Says no, with the reason that the buyer will read. Open while it exists. */
export function AnswerSheet({ item: { orderId, afterSale }, act, onClose }: AnswerSheetProps) {
  const [text, setText] = useState('')
  const refuse = useRefuse(act)
  // One line: what was pasted may have several.
  const answer = text.replace(/\s+/g, ' ').trim()
  return (
    <Sheet
      open
      title={act === 'REJECT' ? '拒绝申请' : '验货不符，拒绝退款'}
      onClose={onClose}
      footer={
        <Button
          wide
          size="l"
          disabled={answer === ''}
          busy={refuse.busy}
          onTap={() => refuse.run({ orderId, afterSaleId: afterSale.id, answer }, onClose)}
        >
          确认拒绝
        </Button>
      }
    >
      <View className="answer__phrases">
        {phrases[act].map((phrase) => (
          <View
            key={phrase}
            className={`answer__phrase ${phrase === answer ? 'answer__phrase--on' : ''}`}
            onClick={() => setText(phrase)}
          >
            {phrase}
          </View>
        ))}
      </View>
      <Textarea
        className="answer__text"
        value={text}
        maxlength={100}
        placeholder="写明原因，买家会看到；拒绝后不能撤销"
        placeholderClass="field__placeholder"
        cursorSpacing={120}
        onInput={({ detail }) => setText(detail.value)}
      />
    </Sheet>
  )
}
