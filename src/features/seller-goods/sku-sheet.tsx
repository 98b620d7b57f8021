import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Picture } from '@/ui/picture'
import { Sheet } from '@/ui/sheet'
import { GoodsHint } from './goods-section'
import { skuErrors } from './read-skus'
import { SkuFieldList } from './sku-field-list'
import type { SkuFields, SkuRow } from './sku-matrix'
import { useUploads } from '@/lib/use-uploads'
import './sku-sheet.scss'

interface SkuSheetProps {
  readonly row: SkuRow
  readonly pictures: readonly string[]
  readonly available: number | undefined
  readonly onChange: (part: Partial<SkuFields>) => void
  readonly onClose: () => void
}

/** One combination; what is changed shows in the form at once. Open while it exists. */
export function SkuSheet({ row, pictures, available, onChange, onClose }: SkuSheetProps) {
  const [error, setError] = useState<string>()
  const close = () => {
    const [wrong] = row.on ? Object.values(skuErrors(row)) : []
    setError(wrong)
    if (wrong === undefined) onClose()
  }
  return (
    <Sheet
      open
      title={row.values.join(' / ')}
      onClose={onClose}
      footer={
        <Button size="l" wide onTap={close}>
          完成
        </Button>
      }
    >
      <Checkbox label="出售这个组合" checked={row.on} onChange={(on) => onChange({ on })} />
      {!row.on && row.skuId !== null && (
        <GoodsHint>
          保存后不再出售，已下的订单不受影响。以后再启用算新的规格，库存从头填写。
        </GoodsHint>
      )}
      {row.on && (
        <View>
          <SkuFieldList
            sku={row}
            available={available}
            error={error}
            onChange={(part) => {
              setError(undefined)
              onChange(part)
            }}
          />
          <SkuPicture
            chosen={row.picture}
            pictures={pictures}
            onChoose={(picture) => onChange({ picture })}
          />
        </View>
      )}
    </Sheet>
  )
}

interface SkuPictureProps {
  readonly chosen: string | null
  readonly pictures: readonly string[]
  readonly onChoose: (fileId: string | null) => void
}

/** One of the product's pictures, or another one. */
function SkuPicture({ chosen, pictures, onChoose }: SkuPictureProps) {
  const { uploads, choose, retry } = useUploads('goods', onChoose)
  const [upload] = uploads
  const shown = chosen === null || pictures.includes(chosen) ? pictures : [...pictures, chosen]
  return (
    <View className="sku-picture">
      <View className="sku-picture__label">规格图片</View>
      <View className="sku-picture__list">
        {shown.map((fileId) => (
          <View
            key={fileId}
            className={`sku-picture__one ${fileId === chosen ? 'sku-picture__one--on' : ''}`}
            onClick={() => onChoose(fileId === chosen ? null : fileId)}
          >
            <Picture className="sku-picture__picture" src={fileId} />
          </View>
        ))}
        <Button
          tone="plain"
          size="s"
          busy={upload?.state === 'waiting'}
          onTap={() => (upload ? retry(upload) : void choose(1))}
        >
          {upload?.state === 'failed' ? '重新上传' : '上传'}
        </Button>
      </View>
      <GoodsHint>不选时显示商品封面；再点一次取消选择。</GoodsHint>
    </View>
  )
}
