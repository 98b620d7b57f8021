import { View } from '@tarojs/components'
import { Picture } from './picture'

interface FaceProps {
  readonly nickname: string
  /** Cloud file id. */
  readonly avatar: string | null
  readonly className?: string
}

/** A person in a circle: the picture, or the name's first character. */
export const Face = ({ nickname, avatar, className = '' }: FaceProps) =>
  avatar === null ? (
    <View className={`face face--letter ${className}`}>{[...nickname][0] ?? '友'}</View>
  ) : (
    <Picture className={`face ${className}`} src={avatar} eager />
  )
