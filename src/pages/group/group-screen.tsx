import type { ReactNode } from 'react'
import { GroupSkeleton } from '@/features/group/group-skeleton'
import { isUnknown, type useGroup } from '@/features/group/use-group'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { GroupDetail } from './group-detail'

interface GroupScreenProps {
  readonly id: string
  readonly group: ReturnType<typeof useGroup>
  /** The button that shares the group. */
  readonly invite: ReactNode
}

/** A group, or why there is none to show. */
export function GroupScreen({ id, group, invite }: GroupScreenProps) {
  const { data, error, coming, refetch } = group
  if (data) return <GroupDetail group={data} invite={invite} onRefresh={() => void refetch()} />
  if (coming) {
    return (
      <Empty
        art="orders"
        title="付款成功，正在开团"
        hint="通常只要几秒，页面会自动更新"
        action="查看我的订单"
        onAction={() => go('orders')}
      />
    )
  }
  if (id === '' || isUnknown(error)) {
    return (
      <Empty
        title="这个团不存在"
        hint="可能链接不完整；去挑点喜欢的，自己开个团吧"
        action="去逛逛"
        onAction={() => go('shop')}
      />
    )
  }
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <GroupSkeleton />
}
