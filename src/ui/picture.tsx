import { Image } from '@tarojs/components'
import { useState } from 'react'
import { pictureUrl } from '@/platform/picture'

interface PictureProps {
  /** Cloud file id or address. */
  readonly src: string
  readonly className?: string
  /** For pictures on the first screen. */
  readonly eager?: boolean
  readonly onTap?: () => void
}

/** A picture that fills its box; a plain tile stands in until it comes, and for good when it cannot. */
export function Picture({ src, className = '', eager = false, onTap }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const failed = broken === src
  return (
    <Image
      className={`picture ${className}`}
      src={failed ? '' : pictureUrl(src)}
      mode="aspectFill"
      lazyLoad={!eager}
      onError={() => setBroken(src)}
      {...(onTap && { onClick: onTap })}
    />
  )
}
