import { View } from '@tarojs/components'
import { Button } from './button'

interface ListEndProps {
  readonly state: 'more' | 'loading' | 'failed' | 'end'
  readonly onRetry: () => void
}

/** The last line of an endless list. */
export const ListEnd = ({ state, onRetry }: ListEndProps) => (
  <View className="list-end">
    {state === 'failed' ? (
      <Button tone="plain" size="s" onTap={onRetry}>
        加载失败，点此重试
      </Button>
    ) : (
      <View className={state === 'end' ? 'list-end__rule' : 'list-end__text'}>
        {state === 'end' ? '已经到底啦' : '正在加载更多…'}
      </View>
    )}
  </View>
)
