import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { CellGroup } from '@/ui/cell'
import './goods-section.scss'

interface GoodsSectionProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** A card of a form under its heading. */
export const GoodsSection = ({ title, note, children }: GoodsSectionProps) => (
  <View className="goods-section">
    <View className="goods-section__title">{title}</View>
    {note && <View className="goods-section__note">{note}</View>}
    <CellGroup>{children}</CellGroup>
  </View>
)

/** What a field means, right below it. */
export const GoodsHint = ({ children }: { children: ReactNode }) => (
  <View className="goods-hint">{children}</View>
)

/** What is wrong with something that is no field. */
export const GoodsError = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : <View className="goods-error">{text}</View>
