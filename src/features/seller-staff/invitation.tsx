import { View } from '@tarojs/components'
import type { OutputOf } from '@contract/index'
import { chinaTime } from '@/lib/china-time'
import { Button } from '@/ui/button'
import { grantWords, roleNames } from './staff-words'
import './invitation.scss'

interface InvitationProps {
  readonly invite: OutputOf<'seller.showInvite'>
  readonly busy: boolean
  readonly onAccept: () => void
}

/** What somebody is invited to, before they say yes. */
export const Invitation = ({ invite, busy, onAccept }: InvitationProps) => (
  <View className="invitation">
    <View className="invitation__card">
      <View className="invitation__shop">{invite.shopName}</View>
      <View className="invitation__line">邀请你（{invite.name}）加入，身份是</View>
      <View className="invitation__role">{roleNames[invite.role]}</View>
      <View className="invitation__grant">{grantWords(invite)}</View>
      <View className="invitation__until">{chinaTime(invite.expiresAt)} 前有效，仅限本人使用</View>
    </View>
    <Button size="l" wide busy={busy} onTap={onAccept}>
      接受邀请
    </Button>
    <View className="invitation__note">
      接受后，店主可以看到你的昵称和头像，并记录你在工作台的操作。
    </View>
  </View>
)
