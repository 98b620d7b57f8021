import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import { GoodsError, GoodsHint } from './goods-section'
import { skuErrors } from './read-skus'
import type { SkuFields } from './sku-matrix'

interface SkuFieldListProps {
  readonly sku: SkuFields
  /** Pieces that buyers can have; undefined: of a new one, which begins with `stock`. */
  readonly available: number | undefined
  /** The form found something wrong: each field says what. */
  readonly error: string | undefined
  readonly onChange: (part: Partial<SkuFields>) => void
}

/** What is typed for one variant. */
export function SkuFieldList({ sku, available, error, onChange }: SkuFieldListProps) {
  const errors = error === undefined ? {} : skuErrors(sku)
  return (
    <View>
      <Field
        label="售价（元）"
        value={sku.price}
        type="digit"
        maxlength={9}
        placeholder="0.00"
        error={errors.price}
        onInput={(price) => onChange({ price })}
      />
      <Field
        label="划线价"
        value={sku.listPrice}
        type="digit"
        maxlength={9}
        placeholder="可不填"
        error={errors.listPrice}
        onInput={(listPrice) => onChange({ listPrice })}
      />
      <Field
        label="重量（克）"
        value={sku.weight}
        type="number"
        maxlength={7}
        placeholder="按重量计运费时用，可不填"
        error={errors.weight}
        onInput={(weight) => onChange({ weight })}
      />
      {available === undefined ? (
        <Field
          label="初始库存"
          value={sku.stock}
          type="number"
          maxlength={7}
          placeholder="0"
          error={errors.stock}
          onInput={(stock) => onChange({ stock })}
        />
      ) : (
        <GoodsHint>可售库存 {available} 件；要调整请在商品列表点「库存」。</GoodsHint>
      )}
      <GoodsError text={Object.keys(errors).length > 0 ? undefined : error} />
    </View>
  )
}
