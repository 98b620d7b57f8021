import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/clipboard'
import { toast } from '@/platform/feedback'
import { chooseTextFile } from '@/platform/files'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { MOST_LINES, readBatch, TEMPLATE, type BatchLine } from './batch-lines'
import './batch-form.scss'

const EXAMPLE = `${TEMPLATE}\nA1b2C3d4,顺丰速运,SF1234567890123`

/** Where the lines come from: pasted, or out of a file. */
export function BatchForm({ onRead }: { onRead: (lines: readonly BatchLine[]) => void }) {
  const [text, setText] = useState('')
  const read = (source: string) => {
    const lines = readBatch(source)
    if (lines.length === 0) toast('没有读到任何一行，请检查格式')
    else if (lines.length > MOST_LINES) toast(`一次最多 ${MOST_LINES} 行，请分开导入`)
    else onRead(lines)
  }
  const choose = async () => {
    const file = await chooseTextFile()
    if (file) read(file.text)
  }
  return (
    <View>
      <CellGroup>
        <View className="batch-form__how">
          <View className="batch-form__title">每行一笔订单，整单装一个包裹发出</View>
          <View className="batch-form__template" onClick={() => copyText(EXAMPLE)}>
            <View className="batch-form__line">{TEMPLATE}</View>
            <View className="batch-form__copy">复制模板</View>
          </View>
          <View className="batch-form__hint">
            可以从表格里整块复制，也可以选 CSV 文件；快递公司写名称，认得出运单号的可以留空
          </View>
        </View>
      </CellGroup>
      <CellGroup>
        <Textarea
          className="batch-form__text"
          value={text}
          maxlength={-1}
          placeholder={`粘贴到这里，例如\nA1b2C3d4,顺丰速运,SF1234567890123`}
          placeholderClass="field__placeholder"
          cursorSpacing={120}
          onInput={({ detail }) => setText(detail.value)}
        />
      </CellGroup>
      <View className="batch-form__buttons">
        <Button tone="plain" size="l" className="batch-form__button" onTap={() => void choose()}>
          选择文件
        </Button>
        <Button
          size="l"
          className="batch-form__button"
          disabled={text.trim() === ''}
          onTap={() => read(text)}
        >
          检查
        </Button>
      </View>
    </View>
  )
}
