import { View } from '@tarojs/components'
import { useEffect } from 'react'

interface SnackbarProps {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
  readonly onGone: () => void
}

/** How long the offer stands, ms. */
const STAY = 5000

/** Says what just happened and offers to take it back for a while. Give it a new key for a new message. */
export function Snackbar({ text, action, onAction, onGone }: SnackbarProps) {
  useEffect(() => {
    const timer = setTimeout(onGone, STAY)
    return () => clearTimeout(timer)
    // The time runs from the showing, whatever callback comes later.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <View className="snackbar">
      <View className="snackbar__text">{text}</View>
      <View className="snackbar__action" onClick={onAction}>
        {action}
      </View>
    </View>
  )
}
