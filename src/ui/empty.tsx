import { View } from '@tarojs/components'
import { Button } from './button'

interface EmptyProps {
  readonly art?: 'bag' | 'search' | 'orders' | 'pin' | 'cloud'
  readonly title: string
  readonly hint?: string
  readonly action?: string
  readonly onAction?: () => void
}

/** What stands where there is nothing to show: says why and what to do. */
export const Empty = ({ art = 'bag', title, hint, action, onAction }: EmptyProps) => (
  <View className="empty">
    <View className={`empty__art empty__art--${art}`} />
    <View className="empty__title">{title}</View>
    {hint && <View className="empty__hint">{hint}</View>}
    {action && onAction && (
      <Button className="empty__action" onTap={onAction}>
        {action}
      </Button>
    )}
  </View>
)
