import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { AvatarButtonProps } from './avatar-button-port'

export const AvatarButton = ({ className, onChosen, children }: AvatarButtonProps) => (
  <View
    className={className}
    onClick={() => {
      Taro.chooseImage({ count: 1, sizeType: ['compressed'] })
        .then(({ tempFilePaths: [path] }) => {
          if (path !== undefined) onChosen(path)
        })
        // The person closed the picker.
        .catch(() => undefined)
    }}
  >
    {children}
  </View>
)
