import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/**
 * Whether the page is in front: not below another page, behind another tab or in a mini program that
 * was left. As a query's `enabled` it keeps hidden pages from asking; what has become stale meanwhile
 * is asked when the page is shown again. For components that come with their page: it begins as true.
 */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}
