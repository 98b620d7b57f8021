import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Stays at the bottom edge, clear of the home indicator, and keeps that much of the page free. */
export const PageBottomBar = ({
  children,
  aboveTabs = false,
}: {
  children: ReactNode
  aboveTabs?: boolean
}) => (
  <View className={`bottom-bar ${aboveTabs ? 'bottom-bar--above-tabs' : ''}`}>
    <View className="bottom-bar__content">{children}</View>
  </View>
)
