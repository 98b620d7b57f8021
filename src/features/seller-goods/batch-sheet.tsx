import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { GoodsHint } from './goods-section'
import { skuErrors } from './read-skus'
import type { SkuFields } from './sku-matrix'

type Filling = Partial<Pick<SkuFields, 'price' | 'weight' | 'stock'>>

interface BatchSheetProps {
  readonly onFill: (part: Filling) => void
  readonly onClose: () => void
}

/** The same for every combination that is sold; what is left empty stays as it is. */
export function BatchSheet({ onFill, onClose }: BatchSheetProps) {
  const [typed, setTyped] = useState({ price: '', weight: '', stock: '' })
  const [checked, setChecked] = useState(false)
  const found = skuErrors({ ...typed, price: typed.price || '1', listPrice: '' })
  const errors = checked ? found : {}
  const given = Object.fromEntries(
    Object.entries(typed).filter(([, text]) => text.trim() !== ''),
  ) as Filling
  const fill = () => {
    setChecked(true)
    if (Object.keys(found).length > 0) return
    onFill(given)
    onClose()
  }
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  return (
    <Sheet
      open
      title="批量填写"
      onClose={onClose}
      footer={
        <Button size="l" wide disabled={Object.keys(given).length === 0} onTap={fill}>
          填到全部启用的组合
        </Button>
      }
    >
      <Field
        label="售价（元）"
        value={typed.price}
        type="digit"
        maxlength={9}
        placeholder="留空不改"
        error={errors.price}
        onInput={(price) => change({ price })}
      />
      <Field
        label="重量（克）"
        value={typed.weight}
        type="number"
        maxlength={7}
        placeholder="留空不改"
        error={errors.weight}
        onInput={(weight) => change({ weight })}
      />
      <Field
        label="初始库存"
        value={typed.stock}
        type="number"
        maxlength={7}
        placeholder="留空不改"
        error={errors.stock}
        onInput={(stock) => change({ stock })}
      />
      <GoodsHint>初始库存只填给新的组合；已有的请用「库存」调整。</GoodsHint>
    </Sheet>
  )
}
