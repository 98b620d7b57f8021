import { View } from '@tarojs/components'
import type { ShareCard } from '@/platform/share-port'
import { Face } from '@/ui/face'
import { Picture } from '@/ui/picture'
import './share-preview.scss'

interface SharePreviewProps {
  readonly card: ShareCard
  /** Cloud file id: the preview does not wait for the card's address of it. */
  readonly picture: string
  readonly me: { readonly nickname: string; readonly avatar: string | null }
}

/** The card as the friend will see it in the chat. */
export const SharePreview = ({ card, picture, me }: SharePreviewProps) => (
  <View className="share-preview">
    <View className="share-preview__card">
      <View className="share-preview__shop">
        <View className="share-preview__sign">拼</View>
        拼享
      </View>
      <View className="share-preview__title">{card.title}</View>
      <Picture className="share-preview__picture" src={picture} eager />
      <View className="share-preview__foot">小程序</View>
    </View>
    <Face className="share-preview__me" nickname={me.nickname} avatar={me.avatar} />
  </View>
)
