import { Input, View } from '@tarojs/components'
import { confirm, toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { AddLine } from './add-line'
import { GoodsHint } from './goods-section'
import { addValue, removeOption, removeValue, renameOption, renameValue } from './option-edits'
import {
  combinationCount,
  MOST_SKUS,
  MOST_VALUES,
  type OptionDraft,
  rowsOf,
  type SkuMatrix,
} from './sku-matrix'
import './option-sheet.scss'

interface OptionSheetProps {
  readonly option: OptionDraft
  readonly matrix: SkuMatrix
  readonly onChange: (matrix: SkuMatrix) => void
  readonly onClose: () => void
}

const countKnown = (matrix: SkuMatrix) =>
  rowsOf(matrix).filter(({ skuId }) => skuId !== null).length

/** The change, once the person agrees where variants that exist would go. */
async function ifAgreed(before: SkuMatrix, after: SkuMatrix): Promise<boolean> {
  const lost = countKnown(before) - countKnown(after)
  if (lost <= 0) return true
  return confirm({
    title: '停售这些商品？',
    content: `${lost} 个已有的规格组合保存后不再出售，它们的库存不会带到别的规格；已下的订单不受影响。`,
    confirmText: '删除',
    cancelText: '再想想',
  })
}

/** One option and its values; what is changed shows in the form at once. Open while it exists. */
export function OptionSheet({ option, matrix, onChange, onClose }: OptionSheetProps) {
  const { key, name, values } = option
  const add = (text: string) => {
    const next = addValue(matrix, key, text)
    if (combinationCount(next.options) > MOST_SKUS) toast(`最多 ${MOST_SKUS} 个规格组合`)
    else onChange(next)
  }
  const remove = async (valueKey: string) => {
    const next = removeValue(matrix, key, valueKey)
    if (await ifAgreed(matrix, next)) onChange(next)
  }
  const removeAll = async () => {
    const next = removeOption(matrix, key)
    if (!(await ifAgreed(matrix, next))) return
    onChange(next)
    onClose()
  }
  return (
    <Sheet
      open
      title="规格"
      onClose={onClose}
      footer={
        <View className="option-sheet__foot">
          <Button tone="plain" size="l" onTap={() => void removeAll()}>
            删除规格
          </Button>
          <View className="option-sheet__done">
            <Button size="l" wide onTap={onClose}>
              完成
            </Button>
          </View>
        </View>
      }
    >
      <Field
        label="规格名"
        value={name}
        maxlength={10}
        placeholder="如「颜色」"
        onInput={(text) => onChange(renameOption(matrix, key, text))}
      />
      {values.map((value) => (
        <View key={value.key} className="option-value">
          <Input
            className="option-value__input"
            value={value.text}
            maxlength={20}
            cursorSpacing={100}
            onInput={({ detail }) => onChange(renameValue(matrix, key, value.key, detail.value))}
          />
          <View
            className="option-value__remove"
            onClick={() => void remove(value.key)}
            {...spoken(`删除 ${value.text}`)}
          >
            <Icon name="trash" />
          </View>
        </View>
      ))}
      {values.length < MOST_VALUES && (
        <AddLine
          placeholder={values.length === 0 ? '第一个值，如「白色」' : '再添加一个值'}
          maxlength={20}
          taken={values.map(({ text }) => text)}
          onAdd={add}
        />
      )}
      <GoodsHint>第一个值会沿用现在的价格和库存。</GoodsHint>
    </Sheet>
  )
}
