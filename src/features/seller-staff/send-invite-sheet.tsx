import { View } from '@tarojs/components'
import { ShareButton } from '@/platform/share-button'
import type { ShareOffer } from '@/platform/share-port'
import { Sheet } from '@/ui/sheet'
import './invite-sheet.scss'

interface SendInviteSheetProps {
  readonly name: string
  readonly offer: ShareOffer
  readonly onClose: () => void
}

/** The invitation is there: now it is sent into a chat. */
export const SendInviteSheet = ({ name, offer, onClose }: SendInviteSheetProps) => (
  <Sheet
    open
    title={`邀请「${name}」`}
    onClose={onClose}
    footer={
      <ShareButton className="btn btn--brand btn--l btn--wide" offer={offer}>
        发给对方
      </ShareButton>
    }
  >
    <View className="invite-sheet__note">
      请只发给本人，不要发到群里：第一个打开并接受的人就成为成员。发错了可以在成员里移除。
    </View>
  </Sheet>
)
