import { Canvas, Image, View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SavePictureButton } from '@/ui/save-picture-button'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import type { PosterSpec } from './poster-spec'
import { POSTER_CANVAS, usePoster, type PosterState } from './use-poster'
import './poster-sheet.scss'

interface PosterSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  /** null while what the poster tells, above all its code, is on its way. */
  readonly spec: PosterSpec | null
  /** Why there is no spec, or null. */
  readonly error: unknown
  /** Asks for the spec again. */
  readonly onRetry: () => void
}

/** Of the screen's height, as in the stylesheet. */
const PREVIEW_HEIGHT = 56

/** Draws a poster and offers to save it. The page mounts a PrivacySheet: saving needs the consent. */
export function PosterSheet({ open, onClose, spec, error, onRetry }: PosterSheetProps) {
  const { state, retry } = usePoster(open ? spec : null)
  const lost = !spec && Boolean(error)
  return (
    <Sheet
      open={open}
      title="分享海报"
      onClose={onClose}
      footer={
        !lost && (
          <SavePictureButton
            file={state.name === 'drawn' ? state.file : null}
            denied="没有相册权限，长按海报也能转发"
          />
        )
      }
    >
      {lost && <ErrorState error={error} onRetry={onRetry} />}
      {!lost && <PosterPreview state={state} onRetry={retry} />}
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={POSTER_CANVAS} className="poster-sheet__canvas" />
      )}
    </Sheet>
  )
}

function PosterPreview({ state, onRetry }: { state: PosterState; onRetry: () => void }) {
  switch (state.name) {
    case 'drawing':
      return (
        <View className="poster-sheet__preview">
          <Skeleton className="poster-sheet__waiting" />
          <View className="poster-sheet__hint">正在画海报…</View>
        </View>
      )
    case 'failed':
      return (
        <Empty
          art="cloud"
          title="海报没能画出来"
          hint="检查一下网络，再试一次"
          action="重新生成"
          onAction={onRetry}
        />
      )
    case 'drawn':
      return (
        <View className="poster-sheet__preview">
          <Image
            className="poster-sheet__picture"
            src={state.file}
            style={{ width: `${PREVIEW_HEIGHT * state.widthToHeight}vh` }}
            showMenuByLongpress
          />
          <View className="poster-sheet__hint">长按海报可以直接转发给朋友</View>
        </View>
      )
  }
}
