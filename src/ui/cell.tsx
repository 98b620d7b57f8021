import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface CellProps {
  readonly icon?: IconName
  readonly title: string
  /** At the right end, before the arrow. */
  readonly children?: ReactNode
  readonly onTap?: () => void
}

/** A row of a list; with a tap it has an arrow. */
export const Cell = ({ icon, title, children, onTap }: CellProps) => (
  <View className="cell" {...(onTap && { onClick: onTap, hoverClass: 'cell--pressed' })}>
    {icon && <Icon name={icon} className="cell__icon" />}
    <View className="cell__title">{title}</View>
    <View className="cell__value">{children}</View>
    {onTap && <Icon name="right" className="cell__arrow" />}
  </View>
)

/** Rows that belong together, on one card. */
export const CellGroup = ({ children }: { children: ReactNode }) => (
  <View className="cell-group">{children}</View>
)
