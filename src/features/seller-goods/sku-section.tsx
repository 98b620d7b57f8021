import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Picture } from '@/ui/picture'
import { BatchSheet } from './batch-sheet'
import { GoodsError, GoodsHint, GoodsSection } from './goods-section'
import type { DraftErrors } from './product-draft'
import { changeRow, fillRows, placeOf, rowsOf, type SkuMatrix, type SkuRow } from './sku-matrix'
import { SkuFieldList } from './sku-field-list'
import { SkuSheet } from './sku-sheet'
import './sku-section.scss'

interface SkuSectionProps {
  readonly matrix: SkuMatrix
  /** Of the product, for variants to show one of. */
  readonly pictures: readonly string[]
  /** Pieces that buyers can have, by SKU. */
  readonly available: ReadonlyMap<string, number>
  readonly errors: DraftErrors
  readonly onChange: (matrix: SkuMatrix) => void
}

/** What each combination costs and weighs; a product without options has just one. */
export function SkuSection(props: SkuSectionProps) {
  const { matrix, available, errors, onChange } = props
  const rows = rowsOf(matrix)
  const [single] = rows
  if (single?.at.length === 0) {
    return (
      <GoodsSection title="价格与库存">
        <SkuFieldList
          sku={single}
          available={available.get(single.skuId ?? '')}
          error={errors['sku.']}
          onChange={(part) => onChange(changeRow(matrix, [], { ...part, on: true }))}
        />
        <GoodsError text={errors['skus']} />
      </GoodsSection>
    )
  }
  return <SkuTable {...props} rows={rows} />
}

function SkuTable(props: SkuSectionProps & { readonly rows: readonly SkuRow[] }) {
  const { matrix, pictures, available, errors, onChange, rows } = props
  const [edited, setEdited] = useState<string | null>(null)
  const [filling, setFilling] = useState(false)
  const row = rows.find(({ at }) => placeOf(at) === edited)
  const on = rows.filter((one) => one.on).length
  return (
    <GoodsSection title="价格与库存" note={`${rows.length} 个组合，启用 ${on} 个`}>
      <View className="sku-table__tools">
        <Button tone="soft" size="s" onTap={() => setFilling(true)}>
          批量填写
        </Button>
      </View>
      {rows.map((one) => (
        <SkuLine
          key={placeOf(one.at)}
          row={one}
          available={available.get(one.skuId ?? '')}
          error={errors[`sku.${placeOf(one.at)}`]}
          onTap={() => setEdited(placeOf(one.at))}
        />
      ))}
      <GoodsError text={errors['skus']} />
      <GoodsHint>点一行填写价格、重量、图片和初始库存；不卖的组合可以停用。</GoodsHint>
      {filling && (
        <BatchSheet
          onFill={(part) => onChange(fillRows(matrix, part))}
          onClose={() => setFilling(false)}
        />
      )}
      {row && (
        <SkuSheet
          key={edited}
          row={row}
          pictures={pictures}
          available={available.get(row.skuId ?? '')}
          onChange={(part) => onChange(changeRow(matrix, row.at, part))}
          onClose={() => setEdited(null)}
        />
      )}
    </GoodsSection>
  )
}

interface SkuLineProps {
  readonly row: SkuRow
  readonly available: number | undefined
  readonly error: string | undefined
  readonly onTap: () => void
}

const SkuLine = ({ row, available, error, onTap }: SkuLineProps) => (
  <View className={`sku-line ${row.on ? '' : 'sku-line--off'}`} onClick={onTap}>
    <View className="sku-line__main">
      {row.picture !== null && <Picture className="sku-line__picture" src={row.picture} />}
      <View className="sku-line__name">{row.values.join(' / ')}</View>
      {row.on ? (
        <View className="sku-line__figures">
          <View className={row.price ? 'sku-line__price' : 'sku-line__none'}>
            {row.price ? `¥${row.price}` : '填写价格'}
          </View>
          <View className="sku-line__stock">
            {available === undefined ? `初始 ${row.stock || 0}` : `库存 ${available}`}
          </View>
        </View>
      ) : (
        <View className="sku-line__none">已停用</View>
      )}
    </View>
    <GoodsError text={error} />
  </View>
)
