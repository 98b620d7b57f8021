import { useState } from 'react'
import { savePicture } from '@/platform/album'
import { toast } from '@/platform/feedback'
import { Button } from './button'

interface SavePictureButtonProps {
  /** Null while it is drawn. */
  readonly file: string | null
  /** Where the album may not be written to: what else can be done. */
  readonly denied: string
}

/** Puts a drawn picture into the album and says how it went. */
export function SavePictureButton({ file, denied }: SavePictureButtonProps) {
  const [saving, setSaving] = useState(false)
  // WeChat shows seven characters beside a sign.
  const words = { saved: '已保存到相册', denied, failed: '没能保存，请再试一次' }
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
