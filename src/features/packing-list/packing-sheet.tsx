import { Canvas, Image, View } from '@tarojs/components'
import { useState } from 'react'
import { savePicture } from '@/platform/album'
import type { SaveOutcome } from '@/platform/album-port'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
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
      footer={<SaveButton file={state.name === 'drawn' ? state.file : null} />}
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

const words: Record<Exclude<SaveOutcome, 'cancelled'>, string> = {
  saved: '已保存到相册',
  denied: '没有相册权限，长按图片也能转发',
  failed: '没能保存，请再试一次',
}

function SaveButton({ file }: { file: string | null }) {
  const [saving, setSaving] = useState(false)
  const save = async (path: string) => {
    setSaving(true)
    const outcome = await savePicture(path)
    setSaving(false)
    if (outcome !== 'cancelled') toast(words[outcome], outcome === 'saved' ? 'success' : 'none')
  }
  return (
    <Button
      size="l"
      wide
      disabled={!file}
      busy={saving}
      {...(file && { onTap: () => void save(file) })}
    >
      保存到相册
    </Button>
  )
}
