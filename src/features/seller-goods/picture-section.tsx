import { View } from '@tarojs/components'
import { useState } from 'react'
import { previewPictures } from '@/platform/preview'
import { Cell } from '@/ui/cell'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { GoodsError, GoodsHint, GoodsSection } from './goods-section'
import { moved } from './move-item'
import { MOST_PICTURES } from './product-draft'
import type { Upload, useUploads } from '@/lib/use-uploads'
import './picture-section.scss'

interface PictureSectionProps {
  readonly pictures: readonly string[]
  readonly uploads: ReturnType<typeof useUploads>
  readonly error: string | undefined
  readonly onChange: (pictures: readonly string[]) => void
}

/** The pictures of a product in their order; the first is its cover. */
export function PictureSection({ pictures, uploads, error, onChange }: PictureSectionProps) {
  const [touched, setTouched] = useState<number | null>(null)
  const waiting = uploads.uploads.filter(({ state }) => state === 'waiting').length
  const room = MOST_PICTURES - pictures.length - uploads.uploads.length
  return (
    <GoodsSection title="商品图片">
      <View className="goods-pictures">
        {pictures.map((fileId, index) => (
          <View key={fileId} className="goods-pictures__one">
            <Picture
              className="goods-pictures__picture"
              src={fileId}
              onTap={() => setTouched(index)}
            />
            {index === 0 && <View className="goods-pictures__cover">封面</View>}
          </View>
        ))}
        {uploads.uploads.map((upload) => (
          <PendingPicture key={upload.key} upload={upload} uploads={uploads} />
        ))}
        {room > 0 && (
          <View
            className="goods-pictures__one goods-pictures__add"
            onClick={() => void uploads.choose(room)}
            {...spoken('添加图片')}
          >
            <Icon name="plus" className="goods-pictures__plus" />
            <View className="goods-pictures__count">
              {MOST_PICTURES - room}/{MOST_PICTURES}
            </View>
          </View>
        )}
      </View>
      <GoodsError text={error} />
      <GoodsHint>
        {waiting > 0
          ? `还有 ${waiting} 张正在上传…`
          : '第一张是封面；点图片可以调整顺序、预览或删除。'}
      </GoodsHint>
      {touched !== null && (
        <PictureSheet
          pictures={pictures}
          index={touched}
          onChange={onChange}
          onClose={() => setTouched(null)}
        />
      )}
    </GoodsSection>
  )
}

interface PendingPictureProps {
  readonly upload: Upload
  readonly uploads: Pick<ReturnType<typeof useUploads>, 'retry' | 'drop'>
}

/** A picture that is not there yet, or did not come through. */
const PendingPicture = ({ upload, uploads }: PendingPictureProps) => (
  <View className="goods-pictures__one">
    <Picture className="goods-pictures__picture" src={upload.path} />
    {upload.state === 'waiting' ? (
      <View className="goods-pictures__veil">上传中</View>
    ) : (
      <View className="goods-pictures__veil" onClick={() => uploads.retry(upload)}>
        点此重试
      </View>
    )}
    {upload.state === 'failed' && (
      <View
        className="goods-pictures__drop"
        onClick={() => uploads.drop(upload.key)}
        {...spoken('移除')}
      >
        <Icon name="close" className="goods-pictures__cross" />
      </View>
    )}
  </View>
)

interface PictureSheetProps {
  readonly pictures: readonly string[]
  readonly index: number
  readonly onChange: (pictures: readonly string[]) => void
  readonly onClose: () => void
}

function PictureSheet({ pictures, index, onChange, onClose }: PictureSheetProps) {
  const change = (next: readonly string[]) => {
    onChange(next)
    onClose()
  }
  return (
    <Sheet open title={`第 ${index + 1} 张图片`} onClose={onClose}>
      <View className="picture-sheet">
        <Cell title="预览大图" onTap={() => previewPictures(pictures, index)} />
        {index > 0 && <Cell title="设为封面" onTap={() => change(moved(pictures, index, 0))} />}
        {index > 0 && <Cell title="左移" onTap={() => change(moved(pictures, index, index - 1))} />}
        {index < pictures.length - 1 && (
          <Cell title="右移" onTap={() => change(moved(pictures, index, index + 1))} />
        )}
        <Cell title="删除" onTap={() => change(pictures.filter((_, n) => n !== index))} />
      </View>
    </Sheet>
  )
}
