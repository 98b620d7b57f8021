import { View } from '@tarojs/components'
import { Picture } from '@/ui/picture'
import './avatar.scss'

/** The person's picture, or a plain figure until they choose one. */
export const Avatar = ({ fileId }: { fileId: string | null }) =>
  fileId === null ? (
    <View className="avatar avatar--none" />
  ) : (
    <Picture className="avatar" src={fileId} eager />
  )
