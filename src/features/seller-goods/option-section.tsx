import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '@/ui/cell'
import { GoodsError, GoodsHint, GoodsSection } from './goods-section'
import { addOption } from './option-edits'
import { OptionSheet } from './option-sheet'
import type { DraftErrors } from './product-draft'
import { MOST_OPTIONS, type SkuMatrix } from './sku-matrix'

interface OptionSectionProps {
  readonly matrix: SkuMatrix
  readonly errors: DraftErrors
  readonly onChange: (matrix: SkuMatrix) => void
}

/** What buyers choose between. */
export function OptionSection({ matrix, errors, onChange }: OptionSectionProps) {
  const [edited, setEdited] = useState<string | null>(null)
  const option = matrix.options.find(({ key }) => key === edited)
  const add = () => {
    const next = addOption(matrix, '')
    onChange(next)
    setEdited(next.options.at(-1)?.key ?? null)
  }
  return (
    <GoodsSection title="规格" note="如颜色、尺码；没有规格的商品不用添加。">
      {matrix.options.map(({ key, name, values }) => (
        <View key={key}>
          <Cell title={name || '未命名规格'} onTap={() => setEdited(key)}>
            <View className="option-values">{values.map(({ text }) => text).join('、')}</View>
          </Cell>
          <GoodsError text={errors[`option.${key}`]} />
        </View>
      ))}
      {matrix.options.length < MOST_OPTIONS && <Cell title="添加规格" onTap={add} />}
      <GoodsHint>改规格值的名字不影响它的价格和库存；删除规格值会停售对应的商品。</GoodsHint>
      {option && (
        <OptionSheet
          option={option}
          matrix={matrix}
          onChange={onChange}
          onClose={() => setEdited(null)}
        />
      )}
    </GoodsSection>
  )
}
