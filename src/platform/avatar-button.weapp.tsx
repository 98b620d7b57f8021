import { Button } from '@tarojs/components'
import type { AvatarButtonProps } from './avatar-button-port'

/** WeChat's own picker of an avatar (base library 2.21.2 and later). */
export const AvatarButton = ({ className, onChosen, children }: AvatarButtonProps) => (
  <Button
    className={className}
    openType="chooseAvatar"
    onChooseAvatar={({ detail }: { detail: { avatarUrl: string } }) => onChosen(detail.avatarUrl)}
  >
    {children}
  </Button>
)
