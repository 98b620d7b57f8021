import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Picture } from '@/ui/picture'
import { Sheet } from '@/ui/sheet'
import type { CategoryData } from './goods-data'
import { GoodsHint } from './goods-section'
import { plainText } from './plain-text'
import { useSaveCategory } from './use-goods-actions'
import { useUploads } from '@/lib/use-uploads'
import './category-sheet.scss'

interface CategorySheetProps {
  /** Null: a new one. */
  readonly initial: CategoryData | null
  readonly onClose: () => void
}

/** A category's name and picture. Open while it exists. */
export function CategorySheet({ initial, onClose }: CategorySheetProps) {
  const [name, setName] = useState(initial?.name ?? '')
  const [icon, setIcon] = useState(initial?.icon ?? null)
  const { uploads, choose, retry } = useUploads('goods', setIcon)
  const [upload] = uploads
  const { run, busy } = useSaveCategory()
  const plain = plainText(name)
  const missing = plain === '' ? '先填写名称' : icon === null ? '先上传图标' : null
  const save = () =>
    icon !== null && run({ name: plain, icon, ...(initial && { categoryId: initial.id }) }, onClose)
  return (
    <Sheet
      open
      title={initial ? '修改分类' : '添加分类'}
      onClose={onClose}
      footer={
        <Button
          size="l"
          wide
          busy={busy}
          disabled={missing !== null || upload?.state === 'waiting'}
          onTap={save}
        >
          {missing ?? '保存'}
        </Button>
      }
    >
      <Field
        label="名称"
        value={name}
        maxlength={8}
        placeholder="8 字以内，如「生鲜水果」"
        onInput={setName}
      />
      <View className="category-icon">
        <View className="category-icon__label">图标</View>
        {icon === null ? (
          <View className="category-icon__picture category-icon__picture--none">无</View>
        ) : (
          <Picture className="category-icon__picture" src={icon} eager />
        )}
        <Button
          tone="soft"
          size="s"
          busy={upload?.state === 'waiting'}
          onTap={() => (upload ? retry(upload) : void choose(1))}
        >
          {upload?.state === 'failed' ? '没传上去，重试' : icon === null ? '上传' : '更换'}
        </Button>
      </View>
      <GoodsHint>建议用方形图片，首页显示为小图标。</GoodsHint>
    </Sheet>
  )
}
