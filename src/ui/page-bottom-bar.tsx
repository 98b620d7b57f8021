import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isSinglePage } from '@/platform/single-page'

/**
 * Stays at the bottom edge, clear of the home indicator, and keeps that much of the page free. Not in
 * Moments: nothing can be done there, and WeChat has a bar of its own in that place.
 */
export const PageBottomBar = ({
  children,
  aboveTabs = false,
}: {
  children: ReactNode
  aboveTabs?: boolean
}) =>
  isSinglePage() ? null : (
    <View className={`bottom-bar ${aboveTabs ? 'bottom-bar--above-tabs' : ''}`}>
      <View className="bottom-bar__content">{children}</View>
    </View>
  )
