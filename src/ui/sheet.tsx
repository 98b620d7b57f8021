import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { spoken } from './spoken'

interface SheetProps {
  readonly open: boolean
  readonly title?: string
  /** In place of the title. */
  readonly head?: ReactNode
  readonly onClose: () => void
  /** Stays below the scrolling body, above the home indicator. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A panel from the bottom edge. Its content exists only while it is open. */
export function Sheet({ open, title, head, onClose, footer, children }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet">
      <View className="sheet__veil" catchMove onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <View className="sheet__title">{head ?? title}</View>
          <View className="sheet__close" onClick={onClose} {...spoken('关闭')}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        <View className="sheet__foot">{footer}</View>
      </View>
    </View>
  )
}
