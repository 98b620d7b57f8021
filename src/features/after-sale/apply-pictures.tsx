import { View } from '@tarojs/components'
import { previewPictures } from '@/platform/preview'
import type { useUploads } from '@/lib/use-uploads'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { spoken } from '@/ui/spoken'
import './apply-pictures.scss'

/** Pictures that a request may have. */
export const MAX_PICTURES = 6

interface ApplyPicturesProps {
  /** File ids of those that arrived. */
  readonly pictures: readonly string[]
  readonly uploads: ReturnType<typeof useUploads>
  readonly onRemove: (fileId: string) => void
  readonly error: string | undefined
}

/** What shows the seller what is wrong; each picture can be tried again or taken away. */
export function ApplyPictures({ pictures, uploads, onRemove, error }: ApplyPicturesProps) {
  const room = MAX_PICTURES - pictures.length - uploads.uploads.length
  const coming = uploads.uploads.filter(({ state }) => state === 'waiting').length
  return (
    <View className="apply-pictures">
      <View className="apply-pictures__label">
        图片凭证
        <View className="apply-pictures__hint">
          {coming > 0
            ? `正在上传，还有 ${coming} 张`
            : `选填，最多 ${MAX_PICTURES} 张，可拍下问题和包装`}
        </View>
      </View>
      <View className="apply-pictures__row">
        {pictures.map((fileId, index) => (
          <View key={fileId} className="apply-picture">
            <Picture
              className="apply-picture__image"
              src={fileId}
              onTap={() => previewPictures(pictures, index)}
            />
            <Remove onTap={() => onRemove(fileId)} />
          </View>
        ))}
        {uploads.uploads.map((upload) => (
          <View key={upload.key} className="apply-picture">
            <Picture className="apply-picture__image" src={upload.path} />
            {upload.state === 'waiting' ? (
              <View className="apply-picture__veil">上传中</View>
            ) : (
              <View className="apply-picture__veil" onClick={() => uploads.retry(upload)}>
                没传上去，点此重试
              </View>
            )}
            <Remove onTap={() => uploads.drop(upload.key)} />
          </View>
        ))}
        {room > 0 && (
          <View
            className="apply-picture apply-picture--add"
            onClick={() => void uploads.choose(Math.min(room, MAX_PICTURES))}
            {...spoken('添加图片')}
          >
            <Icon name="plus" />
          </View>
        )}
      </View>
      {error && <View className="apply-pictures__error">{error}</View>}
    </View>
  )
}

const Remove = ({ onTap }: { onTap: () => void }) => (
  <View className="apply-picture__remove" onClick={onTap} {...spoken('移除图片')}>
    <Icon name="close" className="apply-picture__cross" />
  </View>
)
