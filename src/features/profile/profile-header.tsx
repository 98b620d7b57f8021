import { View } from '@tarojs/components'
import type { Me } from '@/lib/session'
import { go } from '@/platform/navigation'
import { Icon } from '@/ui/icon'
import { Avatar } from './avatar'
import './profile-header.scss'

/** Who the person is; a tap edits it. `me` is undefined until the server has answered. */
export const ProfileHeader = ({ me }: { me: Me | undefined }) => (
  <View className="profile-header" onClick={() => go('profile')}>
    <Avatar fileId={me?.avatar ?? null} />
    <View className="profile-header__words">
      <View className="profile-header__name">{me?.nickname || '微信用户'}</View>
      <View className="profile-header__hint">
        {me?.phoneMasked ?? (me?.nickname ? '查看与编辑资料' : '点击设置头像和昵称')}
      </View>
    </View>
    <Icon name="right" className="profile-header__arrow" />
  </View>
)
