import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { CellGroup } from '@/ui/cell'
import './settings-section.scss'

/** A card of settings under its heading, with what they are for. */
export const SettingsSection = ({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) => (
  <View className="settings-section">
    <View className="settings-section__title">{title}</View>
    {note && <View className="settings-section__note">{note}</View>}
    <CellGroup>{children}</CellGroup>
  </View>
)

/** What one setting means, right below its field. */
export const SettingHint = ({ children }: { children: ReactNode }) => (
  <View className="setting-hint">{children}</View>
)
