import { Canvas, Image, View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { SavePictureButton } from '@/ui/save-picture-button'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import type { PackingSpec } from './packing-layout'
import { PACKING_CANVAS, usePackingPicture, type PackingState } from './use-packing-picture'
import './packing-sheet.scss'

interface PackingSheetProps {
  readonly spec: PackingSpec
  readonly onClose: () => void
}

/** Draws a packing list and offers to save it. Open while it exists; the page mounts a PrivacySheet. */
export function PackingSheet({ spec, onClose }: PackingSheetProps) {
  const { state, retry } = usePackingPicture(spec)
  return (
    <Sheet
      open
      title="配货单"
      onClose={onClose}
      footer={
        <SavePictureButton
          file={state.name === 'drawn' ? state.file : null}
          denied="没有相册权限，长按图片也能转发"
        />
      }
    >
      <Preview state={state} onRetry={retry} />
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={PACKING_CANVAS} className="packing__canvas" />
      )}
    </Sheet>
  )
}

function Preview({ state, onRetry }: { state: PackingState; onRetry: () => void }) {
  switch (state.name) {
    case 'drawing':
      return <Skeleton className="packing__waiting" />
    case 'failed':
      return (
        <Empty
          art="cloud"
          title="配货单没能画出来"
          hint="请再试一次"
          action="重新生成"
          onAction={onRetry}
        />
      )
    case 'drawn':
      return (
        <View className="packing__frame">
          <Image
            className="packing__picture"
            src={state.file}
            mode="widthFix"
            showMenuByLongpress
          />
        </View>
      )
  }
}
