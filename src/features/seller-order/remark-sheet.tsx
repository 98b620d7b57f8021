import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { useRemark } from './use-order-actions'
import './order-sheets.scss'

interface RemarkSheetProps {
  readonly orderId: string
  readonly remark: string
  readonly onClose: () => void
}

/** What colleagues should know of an order; the buyer never sees it. Open while it exists. */
export function RemarkSheet({ orderId, remark, onClose }: RemarkSheetProps) {
  const [text, setText] = useState(remark)
  const save = useRemark()
  // One line: what was pasted may have several.
  const plain = text.replace(/\s+/g, ' ').trim()
  return (
    <Sheet
      open
      title="店铺备注"
      onClose={onClose}
      footer={
        <Button
          wide
          size="l"
          disabled={plain === remark}
          busy={save.busy}
          onTap={() => save.run({ orderId, remark: plain }, onClose)}
        >
          保存
        </Button>
      }
    >
      <Textarea
        className="order-sheet__text"
        value={text}
        maxlength={200}
        placeholder="只有店铺成员看得到"
        placeholderClass="field__placeholder"
        cursorSpacing={120}
        onInput={({ detail }) => setText(detail.value)}
      />
      <View className="order-sheet__count">{text.length} / 200</View>
    </Sheet>
  )
}
